package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kz.consular.gateway.monitor.projection.ReportProjection;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keeps the overview ready for the pages. It is recomputed after a change, once a second at most, and every ten seconds without changes
 * or without readers. The computation takes at most a tenth of the time, whatever the amount of data.
 */
@MonitorComponent
public final class OverviewCache implements RunsInBackground {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int SHARE = 10;

    private final Supplier<Overview> query;
    private final BooleanSupplier changes;
    private final SseSubscribers subscribers;
    private final LongSupplier nanos;
    private final BackgroundLoop loop =
            new BackgroundLoop("overview", "The overview cannot be computed", LONGEST, this::turn);
    private volatile @Nullable Overview cached;
    private volatile long readAt;
    private long computedAt;

    @Autowired
    OverviewCache(OverviewQuery query, ReportProjection projection, SseSubscribers subscribers) {
        this(query::run, projection::pollChange, subscribers, System::nanoTime);
    }

    /** @param changes whether there was a change since the last call @param nanos as {@link System#nanoTime()} */
    OverviewCache(Supplier<Overview> query, BooleanSupplier changes, SseSubscribers subscribers, LongSupplier nanos) {
        this.query = query;
        this.changes = changes;
        this.subscribers = subscribers;
        this.nanos = nanos;
        this.readAt = nanos.getAsLong() - LONGEST.toNanos();
    }

    /** The last overview, for a page: its reader keeps the recomputation going for a while. */
    public Overview read() {
        readAt = nanos.getAsLong();
        return overview();
    }

    /** The last overview. */
    public Overview overview() {
        var ready = cached;
        return ready == null ? query.get() : ready;
    }

    /**
     * Recomputes the overview if it is due. After a failure the last overview stays, with its time.
     *
     * @return the pause until the next turn
     */
    Duration turn() {
        var begun = nanos.getAsLong();
        if (cached != null && !isDue(begun)) {
            return SHORTEST;
        }
        // Changes until here are in the result: they are taken back before the query begins.
        var _ = changes.getAsBoolean();
        cached = query.get();
        computedAt = nanos.getAsLong();
        subscribers.notifyChanged();
        var rest = Duration.ofNanos(computedAt - begun).multipliedBy(SHARE - 1);
        return rest.compareTo(SHORTEST) > 0 ? rest : SHORTEST;
    }

    /** Without readers a change is left for a later turn. */
    private boolean isDue(long now) {
        return now - computedAt >= LONGEST.toNanos() || hasReaders(now) && changes.getAsBoolean();
    }

    /** Whether a page is open, or was read within the last ten seconds. */
    private boolean hasReaders(long now) {
        return subscribers.any() || now - readAt < LONGEST.toNanos();
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public void stop() {
        RunsInBackground.super.stop();
        subscribers.close();
    }
}
