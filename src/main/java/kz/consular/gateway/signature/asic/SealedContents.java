package kz.consular.gateway.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.zip.ContainerBytes;

/**
 * The files of a container, each readable as a stream. The object holds no resource. It reads from the file for which
 * it was made, so that file must not change.
 */
public final class SealedContents {

    private final AsicContainer container;
    private final List<SealedEntry> entries;

    private SealedContents(AsicContainer container, List<SealedEntry> entries) {
        this.container = container;
        this.entries = entries;
    }

    public static SealedContents of(AsicContainer container) throws Rejection {
        return new SealedContents(container, ManifestCoverage.entries(container));
    }

    /**
     * The contents of a container that this node has sealed, or verified on receipt, and has stored under its digest
     * since. The layout is checked. Signature and digests are not verified a second time.
     *
     * @throws IOException when the file cannot be read, or is no longer a container
     */
    public static SealedContents ofKnown(Path path) throws IOException {
        return ofKnown(new ContainerBytes.InFile(path));
    }

    /** The contents of a container that was read from the database into memory. */
    public static SealedContents ofKnown(byte[] container) throws IOException {
        return ofKnown(new ContainerBytes.OnHeap(ByteBuffer.wrap(container.clone())));
    }

    private static SealedContents ofKnown(ContainerBytes bytes) throws IOException {
        try {
            return of(AsicContainer.open(bytes));
        } catch (Rejection e) {
            throw new IOException("The stored container " + bytes + " is damaged: " + e.getMessage()
                    + " Restore it from the backup, or have it sent again.");
        }
    }

    /** The same contents, read from another file with the same container. */
    public SealedContents movedTo(Path path) {
        return new SealedContents(container.movedTo(path), entries);
    }

    /** In the order of the manifest. */
    public List<SealedEntry> entries() {
        return entries;
    }

    public Optional<SealedEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /**
     * The content of a file; the caller closes it.
     *
     * @throws NoSuchElementException when the container has no such file
     */
    public InputStream open(String name) throws IOException {
        return container.open(entry(name)
                .flatMap(entry -> container.member(entry.name()))
                .orElseThrow(() -> new NoSuchElementException("The container holds no file of that name.")));
    }

    /**
     * The file of the container.
     *
     * @throws IllegalStateException when the container is in memory
     */
    public Path path() {
        return switch (container.bytes()) {
            case ContainerBytes.InFile(var path) -> path;
            case ContainerBytes.OnHeap _ ->
                throw new IllegalStateException("These contents are in memory, not in a file.");
        };
    }

    @Override
    public String toString() {
        return entries.size() + " sealed files in " + container.bytes();
    }
}
