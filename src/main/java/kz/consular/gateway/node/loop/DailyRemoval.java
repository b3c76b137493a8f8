package kz.consular.gateway.node.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes once a day the rows whose retention has ended: a few at a time, with pauses, so that no other writer waits for the database.
 * All nodes that share a database may run it.
 */
public final class DailyRemoval implements RunsInBackground {
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(DailyRemoval.class);

    private final String subject;
    private final Duration keep;
    private final List<OldRows> tables;
    private final Clock clock;
    private final BackgroundLoop loop;
    private long removed;

    /** A table whose rows have an end. */
    @FunctionalInterface
    public interface OldRows {

        /**
         * Removes the oldest rows that ended before the moment, and no row that is open.
         *
         * @return the number of rows removed, at most {@code most}; fewer when none is left
         */
        int remove(Instant before, int most);
    }

    /** @param subject one or two words, for the log */
    public DailyRemoval(String subject, Duration keep, List<OldRows> tables, Clock clock) {
        this.subject = subject;
        this.keep = keep;
        this.tables = List.copyOf(tables);
        this.clock = clock;
        this.loop = new BackgroundLoop(
                "removal of " + subject, "What is old of " + subject + " stays", AFTER_FAILURE, this::turn);
    }

    /** @return the pause until the next batch */
    Duration turn() {
        var before = clock.instant().minus(keep);
        var more = false;
        for (var table : tables) {
            var gone = table.remove(before, BATCH);
            removed += gone;
            more |= gone == BATCH;
        }
        if (more) {
            return PAUSE;
        }
        if (removed > 0) {
            LOG.info("Removed {} old rows of {}, from before {}", removed, subject, before);
        }
        removed = 0;
        return DAY;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }
}
