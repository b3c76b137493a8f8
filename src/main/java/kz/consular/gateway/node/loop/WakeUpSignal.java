package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes waiting threads the moment there is work, so that none of them polls. */
public final class WakeUpSignal {

    private final Semaphore signals = new Semaphore(0);
    private final int listeners;

    /** @param listeners the number of threads that wait */
    public WakeUpSignal(int listeners) {
        this.listeners = listeners;
    }

    /** Wakes one listener. Signals beyond the number of listeners have no effect. */
    public void signal() {
        if (signals.availablePermits() < listeners) {
            signals.release();
        }
    }

    /** Returns at the next signal, at once after a signal that no listener received, and after the given time at most. */
    public void await(Duration most) throws InterruptedException {
        var _ = signals.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
