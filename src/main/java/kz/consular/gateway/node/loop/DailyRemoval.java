package kz.consular.gateway.node.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes once a day what has been kept for long enough: a few rows at a time, with pauses, so that nobody else waits for the
 * database. Nodes that share one may all do it.
 */
public final class DailyRemoval implements RunsInBackground {
    private static final int FEW = 500;
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(DailyRemoval.class);

    private final String what;
    private final Duration keep;
    private final List<Shelf> shelves;
    private final Clock clock;
    private final BackgroundLoop routine;
    private long removed;

    /** Where something is kept. */
    @FunctionalInterface
    public interface Shelf {

        /**
         * Removes the oldest of what came to its end before then, and nothing that is open.
         *
         * @return how many, at most as many as asked for; fewer than that when nothing is left
         */
        int forget(Instant before, int most);
    }

    /** @param what one or two words, for the log */
    public DailyRemoval(String what, Duration keep, List<Shelf> shelves, Clock clock) {
        this.what = what;
        this.keep = keep;
        this.shelves = List.copyOf(shelves);
        this.clock = clock;
        this.routine = new BackgroundLoop(
                "removal of " + what, "What is old of " + what + " stays", AFTER_FAILURE, this::turn);
    }

    /** @return how long to wait for the next few */
    Duration turn() {
        var before = clock.instant().minus(keep);
        var more = false;
        for (var shelf : shelves) {
            var gone = shelf.forget(before, FEW);
            removed += gone;
            more |= gone == FEW;
        }
        if (more) {
            return BREATH;
        }
        if (removed > 0) {
            LOG.info("Removed {} old rows of {}, from before {}", removed, what, before);
        }
        removed = 0;
        return DAY;
    }

    @Override
    public BackgroundLoop routine() {
        return routine;
    }
}
