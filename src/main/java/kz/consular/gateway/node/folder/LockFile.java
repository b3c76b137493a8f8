package kz.consular.gateway.node.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one process holds locked. The kernel releases the lock when the process ends, however it ends. */
public final class LockFile implements AutoCloseable {

    private final FileChannel file;

    private LockFile(FileChannel file) {
        this.file = file;
    }

    /** Empty when it is held, by another process or within this one. */
    public static Optional<LockFile> take(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return Optional.of(new LockFile(file));
            }
        } catch (OverlappingFileLockException _) {
            // held within this process
        }
        file.close();
        return Optional.empty();
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
