package kz.consular.gateway.monitor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the overview ready for whoever looks: drawn anew after news, once a second at most, and when nothing happens too. Drawing
 * takes a tenth of the time at most, however much there is to read.
 */
final class OverviewBoard implements SmartLifecycle {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int SHARE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(OverviewBoard.class);

    private final Survey survey;
    private final Ticker ticker;
    private final Screens screens;
    private final Ticker stop = new Ticker();
    private volatile @Nullable Overview drawn;
    private volatile boolean on;
    private @Nullable Thread thread;

    OverviewBoard(Survey survey, Ticker ticker, Screens screens) {
        this.survey = survey;
        this.ticker = ticker;
        this.screens = screens;
    }

    Overview overview() {
        var ready = drawn;
        return ready == null ? survey.draw() : ready;
    }

    @Override
    public void start() {
        on = true;
        thread = Thread.ofPlatform().name("overview").start(this::run);
    }

    private void run() {
        try {
            while (on) {
                var begun = System.nanoTime();
                draw();
                var rest = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SHARE - 1);
                stop.await(rest.compareTo(SHORTEST) > 0 ? rest : SHORTEST);
                ticker.await(LONGEST);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while drawing the overview", e);
        }
    }

    private void draw() {
        try {
            drawn = survey.draw();
            screens.changed();
        } catch (RuntimeException e) { // the database is away: the old overview says how old it is
            LOG.warn("The overview cannot be drawn anew: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        on = false;
        stop.tick();
        ticker.tick();
        try {
            if (thread != null && !thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screens.close();
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
