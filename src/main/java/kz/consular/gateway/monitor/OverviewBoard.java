package kz.consular.gateway.monitor;

import java.time.Duration;
import kz.consular.gateway.node.Routine;
import kz.consular.gateway.node.RunsRoutine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the overview ready for whoever looks: drawn anew after news, once a second at most, and when nothing happens too. Drawing
 * takes a tenth of the time at most, however much there is to read.
 */
final class OverviewBoard implements RunsRoutine {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int SHARE = 10;

    private final Survey survey;
    private final Ticker ticker;
    private final Screens screens;
    private final Routine routine = new Routine("overview", "The overview cannot be drawn anew", LONGEST, this::look);
    private volatile @Nullable Overview drawn;
    private long drawnAt;

    OverviewBoard(Survey survey, Ticker ticker, Screens screens) {
        this.survey = survey;
        this.ticker = ticker;
        this.screens = screens;
    }

    Overview overview() {
        var ready = drawn;
        return ready == null ? survey.draw() : ready;
    }

    /** After a failure the old overview stays, and says how old it is. */
    private Duration look() {
        var begun = System.nanoTime();
        if (!ticker.heard() && drawn != null && begun - drawnAt < LONGEST.toNanos()) {
            return SHORTEST;
        }
        drawn = survey.draw();
        drawnAt = System.nanoTime();
        screens.changed();
        var rest = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SHARE - 1);
        return rest.compareTo(SHORTEST) > 0 ? rest : SHORTEST;
    }

    @Override
    public Routine routine() {
        return routine;
    }

    @Override
    public void stop() {
        RunsRoutine.super.stop();
        screens.close();
    }
}
