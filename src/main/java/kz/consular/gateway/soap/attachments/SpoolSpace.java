package kz.consular.gateway.soap.attachments;

import kz.consular.gateway.storage.Disk;
import kz.consular.gateway.storage.NoSpaceLeft;

/**
 * Claims disk space for the attachments of one message, and as much again for the container that will hold them while
 * the spool still exists. Where the length of the message is announced, the space is claimed before the message is
 * read.
 */
final class SpoolSpace implements AutoCloseable {
    /** Without an announced length space is claimed in steps of so many bytes. */
    private static final long STEP = 4 << 20;

    private final Disk.Claim spooled;
    private final Disk.Claim sealed;
    private final long announced;
    private boolean announcedClaimed;

    /** @param announced in bytes; negative where the caller announced no length */
    SpoolSpace(Disk spool, Disk containers, long announced) {
        this.spooled = spool.claim();
        this.sealed = containers.claim();
        this.announced = announced;
    }

    /** @throws NoSpaceLeft when the disk lacks space for the announced length */
    void claimAnnounced() {
        if (!announcedClaimed) {
            announcedClaimed = true;
            claim(Math.max(announced, 0));
        }
    }

    /**
     * Claims space before so many bytes are written.
     *
     * @throws NoSpaceLeft when the disk lacks space for them
     */
    void require(long bytes) {
        claimAnnounced();
        if (spooled.left() < bytes) {
            claim(Math.max(bytes, STEP));
        }
    }

    /** @throws NoSpaceLeft when the disk is full now, whatever was claimed */
    void requireMore() {
        claim(STEP);
    }

    void written(long bytes) {
        spooled.written(bytes);
    }

    /** One after the other: where both are one disk, the second claim has to fit beside the first. */
    private void claim(long bytes) {
        spooled.more(bytes);
        sealed.more(bytes);
    }

    @Override
    public void close() {
        spooled.close();
        sealed.close();
    }
}
