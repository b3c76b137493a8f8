package kz.consular.gateway.soap.attachments;

import jakarta.activation.DataSource;
import jakarta.activation.FileDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.springframework.util.FileSystemUtils;

/**
 * The attachments of one message: small ones in the heap while the share of the heap lasts, the others on disk. {@link
 * #close} deletes them.
 */
public final class Spool implements AutoCloseable {
    /** An attachment of this length or more goes to disk, in bytes. */
    static final int SMALL = 1 << 18;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final SpoolSpace space;
    private final Semaphore heap;
    private int inHeap;
    private int files;

    /** @param heap a permit for each byte that the attachments of all messages may take together */
    Spool(Path folder, SpoolSpace space, Semaphore heap) {
        this.folder = folder;
        this.space = space;
        this.heap = heap;
    }

    /** @param size in bytes */
    record Attached(DataSource content, long size) {}

    /**
     * Claims space on disk for the announced length, before the message is read.
     *
     * @throws NoSpaceLeft when the disk lacks space for the announced length
     */
    public void claimAnnounced() {
        space.claimAnnounced();
    }

    /**
     * Reads the content to its end.
     *
     * @throws IOException when the content cannot be read
     * @throws NoSpaceLeft when the disk lacks space for the attachment, or for the container with it
     */
    Attached take(InputStream content) throws IOException {
        space.claimAnnounced();
        if (!heap.tryAcquire(SMALL)) {
            return onDisk(ChunkedBytes.NONE, content);
        }
        inHeap += SMALL;
        var head = ChunkedBytes.read(content, SMALL);
        if (head.length() == SMALL) {
            release(SMALL);
            return onDisk(head, content);
        }
        release(SMALL - head.length());
        space.require(head.length());
        return new Attached(head, head.length());
    }

    private void release(int bytes) {
        inHeap -= bytes;
        heap.release(bytes);
    }

    /** @param head the part of the content that was read already */
    private Attached onDisk(ChunkedBytes head, InputStream rest) throws IOException {
        var file = folder.resolve(String.valueOf(++files));
        try (var target = open(file)) {
            for (var chunk : head.chunks()) {
                write(target, chunk, chunk.length);
            }
            var buffer = new byte[BUFFER];
            for (var read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                write(target, buffer, read);
            }
        }
        return new Attached(new FileDataSource(file.toFile()), Files.size(file));
    }

    private OutputStream open(Path file) {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** An IOException here would be taken for a broken connection to the caller. */
    private void write(OutputStream target, byte[] buffer, int length) {
        space.require(length);
        try {
            target.write(buffer, 0, length);
            space.written(length);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UncheckedIOException cannotWrite(IOException e) {
        space.requireMore();
        return new UncheckedIOException("Cannot write to " + folder, e);
    }

    @Override
    public void close() {
        release(inHeap);
        try {
            if (files > 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        } finally {
            space.close();
        }
    }
}
