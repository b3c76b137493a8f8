package kz.consular.gateway.soap.attachments;

import kz.consular.gateway.storage.Disk;

/**
 * Room for the attachments of one message, and for the container into which they will be sealed while they still lie
 * here: twice the message, claimed before anything of it is read, where its length was announced.
 */
final class SpoolSpace implements AutoCloseable {
    /** Without an announcement room is claimed piece by piece. */
    private static final long PIECE = 4 << 20;

    private final Disk.Claim spooled;
    private final Disk.Claim sealed;
    private final long announced;
    private boolean begun;

    /** @param announced in bytes; negative where the caller did not say */
    SpoolSpace(Disk spool, Disk containers, long announced) {
        this.spooled = spool.claim();
        this.sealed = containers.claim();
        this.announced = announced;
    }

    /** @throws kz.consular.gateway.delivery.NoSpaceLeft when there is no room for what was announced */
    void claimAnnounced() {
        if (!begun) {
            begun = true;
            claim(Math.max(announced, 0));
        }
    }

    /**
     * Before so many bytes are written.
     *
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when there is no room for them
     */
    void require(long bytes) {
        claimAnnounced();
        if (spooled.left() < bytes) {
            claim(Math.max(bytes, PIECE));
        }
    }

    /** @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is full by now, whatever was claimed */
    void requireMore() {
        claim(PIECE);
    }

    void written(long bytes) {
        spooled.written(bytes);
    }

    /** One after the other, for on one disk the second has to find room beside the first. */
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
