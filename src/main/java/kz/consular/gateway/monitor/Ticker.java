package kz.consular.gateway.monitor;

import java.util.concurrent.atomic.AtomicBoolean;

/** Says that there is news; ticks that nobody has heard count as one. */
final class Ticker {
    private final AtomicBoolean news = new AtomicBoolean();

    void tick() {
        news.set(true);
    }

    /** Whether there was a tick since this was last asked. */
    boolean heard() {
        return news.getAndSet(false);
    }
}
