package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kz.consular.gateway.monitor.projection.ChangeFlag;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the overview ready for whoever looks: drawn anew after news, once a second at most; and every ten seconds when nothing happens,
 * or nobody looks. Drawing takes a tenth of the time at most, however much there is to read.
 */
public final class OverviewCache implements RunsInBackground {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int SHARE = 10;

    private final Supplier<Overview> survey;
    private final ChangeFlag ticker;
    private final SseSubscribers screens;
    private final LongSupplier nanos;
    private final BackgroundLoop loop =
            new BackgroundLoop("overview", "The overview cannot be drawn anew", LONGEST, this::look);
    private volatile @Nullable Overview drawn;
    private volatile long askedAt;
    private long drawnAt;

    /** @param nanos as {@link System#nanoTime()} */
    public OverviewCache(Supplier<Overview> survey, ChangeFlag ticker, SseSubscribers screens, LongSupplier nanos) {
        this.survey = survey;
        this.ticker = ticker;
        this.screens = screens;
        this.nanos = nanos;
        this.askedAt = nanos.getAsLong() - LONGEST.toNanos();
    }

    /** For a page: as it was drawn last, and drawn anew for a while from now on. */
    public Overview shown() {
        askedAt = nanos.getAsLong();
        return overview();
    }

    /** As it was drawn last. */
    public Overview overview() {
        var ready = drawn;
        return ready == null ? survey.get() : ready;
    }

    /**
     * After a failure the old overview stays, and says how old it is.
     *
     * @return how long to wait before the next look
     */
    Duration look() {
        var begun = nanos.getAsLong();
        if (drawn != null && !isDue(begun)) {
            return SHORTEST;
        }
        ticker.heard();
        drawn = survey.get();
        drawnAt = nanos.getAsLong();
        screens.changed();
        var rest = Duration.ofNanos(drawnAt - begun).multipliedBy(SHARE - 1);
        return rest.compareTo(SHORTEST) > 0 ? rest : SHORTEST;
    }

    /** News that nobody waits for stays to be heard later. */
    private boolean isDue(long now) {
        return now - drawnAt >= LONGEST.toNanos() || isWatched(now) && ticker.heard();
    }

    /** Whether a page is open, or was fetched a short while ago. */
    private boolean isWatched(long now) {
        return screens.areOpen() || now - askedAt < LONGEST.toNanos();
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public void stop() {
        RunsInBackground.super.stop();
        screens.close();
    }
}
