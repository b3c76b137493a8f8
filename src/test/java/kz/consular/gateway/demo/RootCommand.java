package kz.consular.gateway.demo;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What only root may tell the machine to do. */
final class RootCommand {

    private RootCommand() {}

    /** @param otherwise what it means for the test when the machine refuses */
    static void run(String otherwise, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(otherwise + " " + said);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
