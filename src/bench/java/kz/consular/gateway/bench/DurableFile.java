package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;


/**
 * A file written, forced to disk, renamed, and its folder forced too. It is the same file each time: for some minutes, a file system
 * like ext4 would step over every one that was deleted, half a millisecond for a thousand of them, whenever the gateway makes a new one.
 */
final class DurableFile implements Primitive {
    private final Path folder;
    private final byte[] content;
    private final ThreadLocal<Path> place;

    DurableFile(Path folder, int size) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.content = new byte[size];
        this.place = ThreadLocal.withInitial(this::newName);
    }

    @Override
    public void once() throws IOException {
        var unfinished = place.get();
        var file = newName();
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (var left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        place.set(file);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path newName() {
        return folder.resolve(UUID.randomUUID().toString());
    }
}
