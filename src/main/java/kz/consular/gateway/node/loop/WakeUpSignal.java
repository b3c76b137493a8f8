package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay the moment there is something to do, so that nobody polls. */
public final class WakeUpSignal {

    private final Semaphore rings = new Semaphore(0);
    private final int listeners;

    public WakeUpSignal(int listeners) {
        this.listeners = listeners;
    }

    /** Wakes one listener; more rings than listeners tell nothing more. */
    public void ring() {
        if (rings.availablePermits() < listeners) {
            rings.release();
        }
    }

    /** Returns at the next ring, at once if it has rung unheard, or after the time at most. */
    public void await(Duration most) throws InterruptedException {
        var _ = rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
