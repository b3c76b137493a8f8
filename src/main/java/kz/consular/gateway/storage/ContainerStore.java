package kz.consular.gateway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.node.folder.LockFile;
import kz.consular.gateway.signature.SealedContainer;
import org.springframework.util.unit.DataSize;

/**
 * Sealed containers as files named by their SHA-256. A file is written under a temporary name in the same file system,
 * forced to disk, then renamed: a container that {@link #locate} finds is complete. Storing the same container twice is
 * harmless.
 */
public final class ContainerStore implements AutoCloseable {

    private static final String UNFINISHED = "unfinished";

    private final Path folder;
    private final StagingDirectory unfinished;
    private final Disk disk;

    /** Opens the store and deletes the unfinished files of nodes that have died. */
    public ContainerStore(Path folder, DataSize reserve) {
        this.folder = folder;
        try {
            this.unfinished = StagingDirectory.in(folder.resolve(UNFINISHED));
            force(folder, StandardOpenOption.READ);
            this.disk = new Disk(folder, reserve);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use " + folder + ": " + e.getMessage() + ". Give this process the right to write there,"
                            + " or set gateway.data or gateway.storage.containers.",
                    e);
        }
    }

    /** An unused name for a file that is written and then passed to {@link #keep}. */
    public Path newTemporaryFile() {
        return unfinished.newFile();
    }

    /** The disk on which the containers lie. */
    public Disk disk() {
        return disk;
    }

    /**
     * Called before new work writes this many bytes.
     *
     * @throws NoSpaceLeft when the write would use part of the reserve
     */
    public void requireSpace(long bytes) {
        disk.requireSpace(bytes);
    }

    /**
     * Called before this many bytes are written for work that was accepted already: an arrival, a decision.
     *
     * @throws NoSpaceLeft when the part of the reserve for such work is used up too
     */
    public void requireSpaceForAccepted(long bytes) {
        disk.requireSpaceForAccepted(bytes);
    }

    /**
     * Stores a container and forces it to disk. Its file time becomes the present, also where it was stored before: the
     * caller is about to record a reference to it, and {@link Orphans} spares young files.
     *
     * @return the file, which survives a loss of power
     */
    public Path keep(SealedContainer container) {
        var shard = shard(container.digest());
        var place = place(container.digest());
        try {
            if (!Files.isDirectory(shard)) {
                Files.createDirectories(shard);
                force(folder, StandardOpenOption.READ);
            }
            Files.setLastModifiedTime(container.path(), FileTime.from(Instant.now()));
            force(container.path(), StandardOpenOption.WRITE);
            Files.move(container.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(shard, StandardOpenOption.READ);
            return place;
        } catch (IOException e) {
            requireSpaceForAccepted(0);
            throw new UncheckedIOException("Cannot keep a container as " + place, e);
        }
    }

    /** The container with this digest, if it is stored here. */
    public Optional<Path> locate(Sha256 digest) {
        return Optional.of(place(digest)).filter(Files::isRegularFile);
    }

    /** All stored files in the order of their names, without unfinished ones. */
    public List<Path> files() throws IOException {
        try (var found = Files.walk(folder, 2)) {
            return found.filter(file -> file.getNameCount() == folder.getNameCount() + 2)
                    .filter(file -> !file.startsWith(folder.resolve(UNFINISHED)) && !Files.isDirectory(file))
                    .filter(file -> !file.getFileName().toString().endsWith(Orphans.TAKEN_OFF))
                    .sorted()
                    .toList();
        }
    }

    /** Whether no container was ever stored here: a shard is created with its first container. */
    boolean isEmpty() throws IOException {
        return shards().isEmpty();
    }

    /** Deletes a container without a reference, such as one sealed for a case that was not opened. */
    public void discard(Sha256 digest) {
        try {
            Files.deleteIfExists(place(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + place(digest), e);
        }
    }

    /** The shards: one folder for the first two digits of the digests. */
    List<Path> shards() throws IOException {
        try (var shards = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            return StreamSupport.stream(shards.spliterator(), false).toList();
        }
    }

    /** Held by one node at a time; empty while another holds it. */
    Optional<LockFile> tryLockForRemoval() throws IOException {
        return LockFile.take(folder.resolve("sweep.lock"));
    }

    /** Deletes the unfinished files of this node. */
    @Override
    public void close() {
        unfinished.close();
    }

    private Path place(Sha256 digest) {
        return shard(digest).resolve(digest.hex() + ".asice");
    }

    private Path shard(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2));
    }

    /** A rename is durable once its folder is forced. A folder can be opened for reading only. */
    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
