package kz.consular.gateway.monitor.projection;

import java.util.concurrent.atomic.AtomicBoolean;

/** Says that there is news; ticks that nobody has heard count as one. */
public final class ChangeFlag {
    private final AtomicBoolean news = new AtomicBoolean();

    public void tick() {
        news.set(true);
    }

    /** Whether there was a tick since this was last asked. */
    public boolean heard() {
        return news.getAndSet(false);
    }
}
