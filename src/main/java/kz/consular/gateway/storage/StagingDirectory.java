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
 * The folder for the unfinished files of one running node, in the file system of the shards. The lock file beside it is
 * locked as long as the node lives. The lock is taken before the folder is created, and no name is used twice: a folder
 * whose lock can be taken belongs to a dead node.
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

    /** Deletes the folders of dead nodes and creates one for this node. */
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

    /** An unused name. */
    Path newFile() {
        return folder.resolve(UUID.randomUUID() + ".part");
    }

    /** Deletes the unfinished files of this node at its end. */
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
