package kz.consular.gateway.node.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Restricts the folder to this user and locks it against a second process, which would delete unfinished files of the first.
 */
public final class DataFolderLock implements AutoCloseable {
    private final LockFile lock;

    /** @throws IllegalStateException when another process works in the folder */
    public DataFolderLock(Path data) {
        try {
            Files.createDirectories(data);
            closeToOthers(data);
            lock = LockFile.take(data.resolve("lock"))
                    .orElseThrow(() -> new IllegalStateException("Another gateway works in " + data
                            + ". Stop it, or set gateway.data to a folder of this one's own."));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use " + data + ". Give this process the right to write there, or set gateway.data.", e);
        }
    }

    /** The folder holds personal documents, unencrypted. */
    private static void closeToOthers(Path data) throws IOException {
        var permissions = Files.getFileAttributeView(data, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Releases the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
