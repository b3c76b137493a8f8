package kz.consular.gateway.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process off the data folder, whose first act would be to clear away the first one's unfinished work. */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel file;

    /** @throws IllegalStateException when another process works in the folder */
    DataFolderLock(Path data) {
        try {
            Files.createDirectories(data);
            file = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock() == null) {
                file.close();
                throw new IllegalStateException("Another gateway works in " + data
                        + ". Stop it, or set gateway.data to a folder of this one's own.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use " + data + ". Give this process the right to write there, or set gateway.data.", e);
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // held by this very process
        }
    }

    /** Lets the folder go. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
