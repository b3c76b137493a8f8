package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An officer who waits for an answer goes before consignments, for which nobody sits waiting: each piece of background work gives way
 * before it begins, until no officer waits. It does so for a moment only, so that delivery goes on however many officers call.
 */
public final class ForegroundPriority {
    private final Lock lock = new ReentrantLock();
    private final Condition nobodyWaits = lock.newCondition();
    private final long moment; // in nanoseconds
    private int officers;

    /** @param moment how long a piece of background work gives way at most */
    public ForegroundPriority(Duration moment) {
        this.moment = moment.toNanos();
    }

    /** An officer waits from now on, until {@link #answered()}. */
    public void called() {
        lock.lock();
        try {
            officers++;
        } finally {
            lock.unlock();
        }
    }

    /** The officer has the answer. */
    public void answered() {
        lock.lock();
        try {
            officers--;
            if (officers == 0) {
                nobodyWaits.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when no officer waits, and after a moment at most. An interruption ends the wait and stays to be seen. */
    public void giveWay() {
        var left = moment;
        lock.lock();
        try {
            while (officers > 0 && left > 0) {
                left = nobodyWaits.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
