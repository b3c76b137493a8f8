package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the thread of the self-tests before its time. */
final class Reminder {
    private final Semaphore calls = new Semaphore(0);

    void call() {
        calls.release();
    }

    /** Returns at the next call, at once if there was one unheard, or after the time. */
    void await(Duration most) throws InterruptedException {
        if (calls.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
