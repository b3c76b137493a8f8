package kz.consular.gateway.counter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The attachments of one message on disk; closing it deletes them. */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final SpoolRoom room;
    private int files;

    Spool(Path folder, SpoolRoom room) {
        this.folder = folder;
        this.room = room;
    }

    /**
     * To be called before anything is read, where a message is longer than any that brings no attachments.
     *
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when there is no room for all that the caller announced
     */
    void claimAnnounced() {
        room.claimAnnounced();
    }

    /**
     * Writes the content to a file of its own.
     *
     * @throws IOException when the content cannot be read to its end
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is too full
     */
    Path write(InputStream content) throws IOException {
        var file = folder.resolve(String.valueOf(++files));
        try (var target = open(file)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                room.require(read);
                write(target, buffer, read);
                room.written(read);
            }
        }
        return file;
    }

    private OutputStream open(Path file) {
        room.claimAnnounced();
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** A full disk must not be taken for a caller that hung up. */
    private void write(OutputStream target, byte[] buffer, int length) {
        try {
            target.write(buffer, 0, length);
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
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        } finally {
            room.close();
        }
    }
}
