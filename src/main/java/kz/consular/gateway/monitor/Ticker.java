package kz.consular.gateway.monitor;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Says that there is news; ticks nobody has heard count as one. */
final class Ticker {
    private final Semaphore news = new Semaphore(0);

    void tick() {
        news.drainPermits();
        news.release();
    }

    /** Returns at the next tick, at once if there was one unheard, or after the time at most. */
    void await(Duration most) throws InterruptedException {
        var _ = news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
