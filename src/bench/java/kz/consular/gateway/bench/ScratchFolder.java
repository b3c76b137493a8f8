package kz.consular.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder on the disk that is measured, gone in the end, also when the benchmark is told to stop before it. */
final class ScratchFolder implements AutoCloseable {
    private final Path path = Files.createTempDirectory(Path.of("target"), "benchmark").toAbsolutePath();

    ScratchFolder() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon));
    }

    Path path() {
        return path;
    }

    /** The gateway that still works in it, if any, is of no use to anybody any more. */
    private void abandon() {
        ProcessHandle.current().children().forEach(gateway -> {
            gateway.destroyForcibly();
            gateway.onExit().join();
        });
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
