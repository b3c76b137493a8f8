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
 * The room on one file system. New work has to leave the reserve alone; what was accepted already may use three quarters
 * of it to come to its end, and database rows and answers the rest. So lodging stops first and delivery goes on.
 */
public final class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final int LEFT_FOR_ROWS_AND_ANSWERS = 4;
    /** Of the reserve: a disk on the verge would otherwise be told of again and again. */
    private static final int MARGIN = 8;

    private final Path folder;
    private final FileStore store;
    private final DataSize reserve;
    private final AtomicLong claimed = new AtomicLong();
    /** What has to be free before there is room again: for what was refused first, and a margin; 0 while there is room. */
    private final AtomicLong wanting = new AtomicLong();

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

    /** The disk of another folder: this very one, where both lie on one file system. */
    public Disk of(Path other) {
        var theirs = new Disk(other, reserve);
        return store.equals(theirs.store) ? this : theirs;
    }

    /** For new work, of nothing yet: what many claim at once they do not all get. */
    public Claim claim() {
        return new Claim(this);
    }

    /** @throws NoSpaceLeft when so much of something new would eat into the reserve, or into what others claim */
    void requireRoom(long bytes) {
        take(bytes);
        giveBack(bytes);
    }

    private void take(long bytes) {
        var others = claimed.getAndAdd(bytes);
        var free = free();
        if (free - others - bytes < reserve.toBytes()) {
            giveBack(bytes);
            throw refusal(bytes, free, others);
        }
        noteRoom(free);
    }

    private void giveBack(long bytes) {
        claimed.addAndGet(-bytes);
    }

    /** @throws NoSpaceLeft when so much for what was accepted already would take the last quarter of the reserve */
    void requireRoomToFinish(long bytes) {
        var free = free();
        if (free - bytes < reserve.toBytes() / LEFT_FOR_ROWS_AND_ANSWERS) {
            throw refusal(bytes, free, 0);
        }
    }

    /** Said once for each time that the disk runs full, however many are refused. */
    private NoSpaceLeft refusal(long bytes, long free, long others) {
        var refusal = new NoSpaceLeft(folder, bytes, Math.max(0, free - others), reserve);
        if (wanting.compareAndSet(0, others + bytes + reserve.toBytes() + reserve.toBytes() / MARGIN)) {
            LOG.warn(
                    "{} Until there is room again nothing new is taken in; what was accepted is safe.",
                    refusal.getMessage());
        }
        return refusal;
    }

    private void noteRoom(long free) {
        var wanted = wanting.get();
        if (wanted != 0 && free >= wanted && wanting.compareAndSet(wanted, 0)) {
            LOG.info("There is room again in {}: {} bytes are free", folder, free);
        }
    }

    /** What has to stay free for what was accepted already. */
    public DataSize reserve() {
        return reserve;
    }

    /** Bytes free, the reserve among them; what is claimed and not yet written counts as free. */
    public long free() {
        try {
            return store.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell how much room is left in " + folder, e);
        }
    }

    /** Room set aside for one piece of work, until it is written or closed. */
    public static final class Claim implements AutoCloseable {
        private final Disk disk;
        private long left;

        private Claim(Disk disk) {
            this.disk = disk;
        }

        /** @throws NoSpaceLeft when so much more would eat into the reserve; what was claimed before stays claimed */
        public void more(long bytes) {
            disk.take(bytes);
            left += bytes;
        }

        /** How much of the claim has not been written yet. */
        public long left() {
            return left;
        }

        /** So many bytes of the claim are on the disk now, where they count by themselves. */
        public void written(long bytes) {
            var now = Math.min(bytes, left);
            left -= now;
            disk.giveBack(now);
        }

        @Override
        public void close() {
            written(left);
        }
    }
}
