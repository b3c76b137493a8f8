package kz.consular.gateway.soap.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import kz.consular.gateway.storage.Disk;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps attachments until their message is answered: small ones in the heap, up to an eighth of it, others in a folder.
 * A start of the node empties the folder.
 */
public final class AttachmentStore {
    /** The part of the heap that all attachments may take: one in so many bytes. */
    private static final int HEAP_SHARE = 8;

    private final Semaphore heap =
            new Semaphore((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_SHARE));
    private final Path folder;
    private final Disk disk;
    private final Disk containers;

    /** @param containers the disk to which each spooled attachment is written a second time, in a sealed container */
    public AttachmentStore(Path folder, Disk containers) {
        this.folder = folder;
        this.containers = containers;
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use " + folder + ". Give this process the right to write there, or set gateway.data.", e);
        }
        this.disk = containers.of(folder);
    }

    /** @param announced the Content-Length of the message in bytes; negative where the caller sent none */
    Spool spool(long announced) {
        return new Spool(
                folder.resolve(UUID.randomUUID().toString()), new SpoolSpace(disk, containers, announced), heap);
    }
}
