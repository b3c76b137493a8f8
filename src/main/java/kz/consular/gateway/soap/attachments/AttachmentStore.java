package kz.consular.gateway.soap.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import kz.consular.gateway.storage.Disk;
import org.springframework.util.FileSystemUtils;

/** Where attachments wait while their message is being answered: a share of the heap, and a folder. Nothing outlives a start. */
public final class AttachmentStore {
    /** Of the heap. */
    private static final int SHARE = 8;

    private final Semaphore heap =
            new Semaphore((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / SHARE));
    private final Path folder;
    private final Disk here;
    private final Disk containers;

    /** @param containers where everything that is spooled here will lie a second time, sealed */
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
        this.here = containers.of(folder);
    }

    /** A place for the attachments of one message, of which the caller may have announced how long it is. */
    Spool spool(long announced) {
        return new Spool(
                folder.resolve(UUID.randomUUID().toString()), new SpoolSpace(here, containers, announced), heap);
    }
}
