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
import org.springframework.util.FileSystemUtils;

/**
 * The attachments of one message: small ones in the heap, as far as there is room for them, the others on disk. Closing it
 * deletes them.
 */
public final class Spool implements AutoCloseable {
    /** In bytes; whatever is longer goes to disk. */
    static final int SMALL = 1 << 18;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final SpoolSpace room;
    private final Semaphore heap;
    private int inHeap;
    private int files;

    /** @param heap a permit for each byte that all messages may hold there at once */
    Spool(Path folder, SpoolSpace room, Semaphore heap) {
        this.folder = folder;
        this.room = room;
        this.heap = heap;
    }

    /** @param size in bytes */
    record Attached(DataSource content, long size) {}

    /**
     * To be called before anything is read, where a message is longer than any that brings no attachments.
     *
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when there is no room for all that the caller announced
     */
    public void claimAnnounced() {
        room.claimAnnounced();
    }

    /**
     * Reads the content to its end.
     *
     * @throws IOException when it cannot be
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is too full for it, or for the container to come
     */
    Attached take(InputStream content) throws IOException {
        room.claimAnnounced();
        if (!heap.tryAcquire(SMALL)) {
            return onDisk(ChunkedBytes.NONE, content);
        }
        inHeap += SMALL;
        var head = ChunkedBytes.read(content, SMALL);
        if (head.length() == SMALL) {
            giveBack(SMALL);
            return onDisk(head, content);
        }
        giveBack(SMALL - head.length());
        room.require(head.length());
        return new Attached(head, head.length());
    }

    private void giveBack(int bytes) {
        inHeap -= bytes;
        heap.release(bytes);
    }

    /** @param head what was read of it already */
    private Attached onDisk(ChunkedBytes head, InputStream rest) throws IOException {
        var file = folder.resolve(String.valueOf(++files));
        try (var target = open(file)) {
            for (var piece : head.pieces()) {
                write(target, piece, piece.length);
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

    /** A full disk must not be taken for a caller that hung up. */
    private void write(OutputStream target, byte[] buffer, int length) {
        room.require(length);
        try {
            target.write(buffer, 0, length);
            room.written(length);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UncheckedIOException cannotWrite(IOException e) {
        room.requireMore();
        return new UncheckedIOException("Cannot write to " + folder, e);
    }

    @Override
    public void close() {
        giveBack(inHeap);
        try {
            if (files > 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        } finally {
            room.close();
        }
    }
}
