package kz.consular.gateway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * The free space of one file system. New work leaves the reserve untouched; work that was accepted already may use three
 * quarters of it, and database rows and answers the rest. So lodging stops first and delivery goes on.
 */
public final class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final int LEFT_FOR_ROWS_AND_ANSWERS = 4;
    /** Part of the reserve that must be free again before the warning ends: without it a nearly full disk is logged again and again. */
    private static final int MARGIN = 8;

    private final Path folder;
    private final FileStore store;
    private final DataSize reserve;
    private final AtomicLong claimed = new AtomicLong();
    /** Bytes that must be free before the disk counts as usable again: the first refused request and a margin; 0 while it is usable. */
    private final AtomicLong spaceNeeded = new AtomicLong();

    /** @param folder exists */
    Disk(Path folder, DataSize reserve) {
        this(folder, storeOf(folder), reserve);
    }

    Disk(Path folder, FileStore store, DataSize reserve) {
        this.folder = folder;
        this.store = store;
        this.reserve = reserve;
    }

    private static FileStore storeOf(Path folder) {
        try {
            return Files.getFileStore(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell on which disk " + folder + " lies", e);
        }
    }

    /** The disk of another folder; this object where both are on one file system. */
    public Disk of(Path other) {
        var theirs = new Disk(other, reserve);
        return store.equals(theirs.store) ? this : theirs;
    }

    /** An empty claim for new work. Claims share the free space: of many at once some are refused. */
    public Claim claim() {
        return new Claim(this);
    }

    /** @throws NoSpaceLeft when new work of this size would use part of the reserve or of other claims */
    void requireSpace(long bytes) {
        take(bytes);
        release(bytes);
    }

    private void take(long bytes) {
        var others = claimed.getAndAdd(bytes);
        var free = free();
        if (free - others - bytes < reserve.toBytes()) {
            release(bytes);
            throw refusal(bytes, free, others);
        }
        noteRoom(free);
    }

    private void release(long bytes) {
        claimed.addAndGet(-bytes);
    }

    /** @throws NoSpaceLeft when accepted work of this size would use the last quarter of the reserve */
    void requireSpaceForAccepted(long bytes) {
        var free = free();
        if (free - bytes < reserve.toBytes() / LEFT_FOR_ROWS_AND_ANSWERS) {
            throw refusal(bytes, free, 0);
        }
    }

    /** Logs once for each time that the disk becomes full, however many requests are refused. */
    private NoSpaceLeft refusal(long bytes, long free, long others) {
        var refusal = new NoSpaceLeft(folder, bytes, Math.max(0, free - others), reserve);
        if (spaceNeeded.compareAndSet(0, others + bytes + reserve.toBytes() + reserve.toBytes() / MARGIN)) {
            LOG.warn(
                    "{} Until there is room again nothing new is taken in; what was accepted is safe.",
                    refusal.getMessage());
        }
        return refusal;
    }

    private void noteRoom(long free) {
        var wanted = spaceNeeded.get();
        if (wanted != 0 && free >= wanted && spaceNeeded.compareAndSet(wanted, 0)) {
            LOG.info("There is room again in {}: {} bytes are free", folder, free);
        }
    }

    /** Bytes that stay free for accepted work. */
    public DataSize reserve() {
        return reserve;
    }

    /** Free bytes with the reserve; claimed bytes that are not written yet count as free. */
    public long free() {
        try {
            return store.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell how much room is left in " + folder, e);
        }
    }

    /** Space reserved for one piece of work, until it is written or the claim is closed. */
    public static final class Claim implements AutoCloseable {
        private final Disk disk;
        private long left;

        private Claim(Disk disk) {
            this.disk = disk;
        }

        /** @throws NoSpaceLeft when so many more bytes would use part of the reserve; the earlier claim stays */
        public void more(long bytes) {
            disk.take(bytes);
            left += bytes;
        }

        /** Claimed bytes that are not written yet. */
        public long left() {
            return left;
        }

        /** Takes written bytes out of the claim: they are part of the used space now. */
        public void written(long bytes) {
            var now = Math.min(bytes, left);
            left -= now;
            disk.release(now);
        }

        @Override
        public void close() {
            written(left);
        }
    }
}
