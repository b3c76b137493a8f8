package kz.consular.gateway.counter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.util.FileSystemUtils;

/** The folder in which attachments wait on disk while their message is being answered. Nothing in it outlives a start. */
final class Incoming {
    private final Path folder;
    private final LongConsumer requireRoom;

    /** @param requireRoom to be asked before so many bytes are written; throws when they do not fit */
    Incoming(Path folder, LongConsumer requireRoom) {
        this.folder = folder;
        this.requireRoom = requireRoom;
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use " + folder + ". Give this process the right to write there, or set gateway.data.", e);
        }
    }

    void requireRoom(long bytes) {
        requireRoom.accept(bytes);
    }

    /** A place for the attachments of one message. */
    Spool spool() {
        return new Spool(this, folder.resolve(UUID.randomUUID().toString()));
    }
}
