package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder on the disk that is measured, gone in the end. */
record ScratchFolder(Path path) implements AutoCloseable {
    ScratchFolder() throws IOException {
        this(Files.createTempDirectory(Path.of("target"), "benchmark").toAbsolutePath());
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
