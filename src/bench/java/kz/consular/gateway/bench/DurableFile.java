package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file written, forced to disk, renamed, and its folder forced too. */
final class DurableFile implements Primitive {
    private final Path folder;
    private final byte[] content;

    DurableFile(Path folder, int size) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.content = new byte[size];
    }

    @Override
    public void once() throws IOException {
        var unfinished = folder.resolve(UUID.randomUUID() + ".part");
        var file = folder.resolve("container-" + Thread.currentThread().threadId());
        try (var channel =
                FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
