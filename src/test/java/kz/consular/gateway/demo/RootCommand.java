package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command that only root may run, such as mounting a disk. */
final class RootCommand {
    private static final Path THIS_PROCESS = Path.of("/proc/self");

    private RootCommand() {}

    /** Whether this is root, if only inside a user namespace. Tests that need root are left out for other users. */
    static boolean permitted() {
        try {
            return Files.getAttribute(THIS_PROCESS, "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param otherwise the consequence for the test when the command fails */
    static void run(String otherwise, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(otherwise + " " + said);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
