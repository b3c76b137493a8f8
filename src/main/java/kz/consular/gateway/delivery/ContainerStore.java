package kz.consular.gateway.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.consular.gateway.signing.SealedContainer;
import kz.consular.gateway.signing.Sha256;
import org.springframework.util.unit.DataSize;

/**
 * Sealed containers as files named by their SHA-256. A file is written under a temporary name in the same file system,
 * forced to disk by its writer, then renamed: what can be {@linkplain #locate found} is whole. Keeping the same
 * container twice is harmless.
 */
public final class ContainerStore {

    private final Path folder;
    private final Path unfinished;
    private final DataSize reserve;

    /** Opens the store and clears away what was unfinished when the node last stopped. */
    ContainerStore(Path folder, DataSize reserve) {
        this.folder = folder;
        this.unfinished = folder.resolve("unfinished");
        this.reserve = reserve;
        try {
            Files.createDirectories(unfinished);
            try (var leftovers = Files.newDirectoryStream(unfinished)) {
                for (var leftover : leftovers) {
                    Files.deleteIfExists(leftover);
                }
            }
            force(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use " + folder + ". Give this process the right to write there, or set gateway.data.", e);
        }
    }

    /** A name, not taken yet, for a file to be written and then {@linkplain #keep kept}. */
    public Path newTemporaryFile() {
        return unfinished.resolve(UUID.randomUUID() + ".part");
    }

    /**
     * To be called before so many bytes are written.
     *
     * @throws NoSpaceLeft when they would eat into the reserve
     */
    public void requireRoom(long bytes) {
        try {
            var free = Files.getFileStore(unfinished).getUsableSpace();
            if (free - bytes < reserve.toBytes()) {
                throw new NoSpaceLeft(folder, bytes, free, reserve);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell how much room is left in " + folder, e);
        }
    }

    /**
     * Takes over a container that its writer has forced to disk.
     *
     * @return where it lies from now on; it survives a loss of power
     */
    public Path keep(SealedContainer container) {
        var shelf = shelf(container.digest());
        var place = place(container.digest());
        try {
            if (!Files.isDirectory(shelf)) {
                Files.createDirectories(shelf);
                force(folder);
            }
            Files.move(container.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(shelf);
            return place;
        } catch (IOException e) {
            requireRoom(0);
            throw new UncheckedIOException("Cannot keep a container as " + place, e);
        }
    }

    /** The container with this digest, if it was kept here. */
    public Optional<Path> locate(Sha256 digest) {
        return Optional.of(place(digest)).filter(Files::isRegularFile);
    }

    /** Whatever lies on the shelves, in the order of its names; what is unfinished is not among it. */
    public Stream<Path> files() throws IOException {
        return Files.walk(folder, 2)
                .filter(file -> file.getNameCount() == folder.getNameCount() + 2)
                .filter(file -> !file.startsWith(unfinished) && !Files.isDirectory(file))
                .sorted();
    }

    /** Forgets a container that nothing refers to, such as one sealed for a case that was not opened after all. */
    public void discard(Sha256 digest) {
        try {
            Files.deleteIfExists(place(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + place(digest), e);
        }
    }

    private Path place(Sha256 digest) {
        return shelf(digest).resolve(digest.hex() + ".asice");
    }

    private Path shelf(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2));
    }

    /** A rename is durable only once its folder is. */
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
