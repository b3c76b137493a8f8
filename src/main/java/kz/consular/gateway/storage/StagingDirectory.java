package kz.consular.gateway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kz.consular.gateway.node.folder.LockFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where one running node keeps what is not whole yet, in the file system of the shelves. The lock file beside it is locked
 * as long as the node lives. It is locked before the folder
 * comes into being, and no name is used twice: a folder whose lock can be taken is nobody's any more.
 */
final class StagingDirectory implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final Logger LOG = LoggerFactory.getLogger(StagingDirectory.class);

    private final Path folder;
    private final LockFile lock;

    private StagingDirectory(Path folder, LockFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Clears away what dead nodes left among the unfinished, and makes room for this one. */
    static StagingDirectory in(Path unfinished) throws IOException {
        Files.createDirectories(unfinished);
        try (var folders = Files.newDirectoryStream(unfinished, Files::isDirectory)) {
            for (var folder : folders) {
                clearIfAbandoned(folder);
            }
        }
        var own = unfinished.resolve(UUID.randomUUID().toString());
        var lock = LockFile.take(lockOf(own))
                .orElseThrow(() -> new IOException("the file system of " + unfinished + " grants no locks"));
        return new StagingDirectory(Files.createDirectory(own), lock);
    }

    private static void clearIfAbandoned(Path folder) throws IOException {
        var taken = LockFile.take(lockOf(folder));
        if (taken.isPresent()) {
            try (var _ = taken.get()) {
                FileSystemUtils.deleteRecursively(folder);
                Files.deleteIfExists(lockOf(folder));
                LOG.info("Cleared away the unfinished work of a node that is gone: {}", folder.getFileName());
            }
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** A name not taken yet. */
    Path newFile() {
        return folder.resolve(UUID.randomUUID() + ".part");
    }

    /** Clears away what is left unfinished, as this node ends. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.deleteIfExists(lockOf(folder));
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear away " + folder, e);
        }
    }
}
