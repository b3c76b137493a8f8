package kz.consular.gateway.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay the moment there is something to do, so that nobody polls. */
final class Bell {

    private final Semaphore rings = new Semaphore(0);
    private final int listeners;

    Bell(int listeners) {
        this.listeners = listeners;
    }

    /** Wakes one listener; more rings than listeners tell nothing more. */
    void ring() {
        if (rings.availablePermits() < listeners) {
            rings.release();
        }
    }

    /** Returns at the next ring, at once if it has rung unheard, or after the time at most. */
    void await(Duration most) throws InterruptedException {
        var _ = rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
