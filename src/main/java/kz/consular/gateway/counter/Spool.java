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
    /** How many bytes may go by before the disk is looked at again. */
    private static final long CHECK = 4 << 20;

    private final Incoming incoming;
    private final Path folder;
    private int files;
    private long written;
    private long checkedAt;

    Spool(Incoming incoming, Path folder) {
        this.incoming = incoming;
        this.folder = folder;
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
                write(target, buffer, read);
                requireRoomForContainer(read);
            }
        }
        return file;
    }

    /** All that was spooled has to fit a second time, sealed. */
    private void requireRoomForContainer(int more) {
        written += more;
        if (written >= checkedAt + CHECK) {
            checkedAt = written;
            incoming.requireRoom(written);
        }
    }

    private OutputStream open(Path file) {
        incoming.requireRoom(0);
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
        incoming.requireRoom(BUFFER);
        return new UncheckedIOException("Cannot write to " + folder, e);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
