package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what self-tests leave at every node that they touch: sent, received, sealed, told of. */
final class SelfTestRemoval {
    private static final Duration PAUSE = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(SelfTestRemoval.class);

    private final Duration keep;
    private final JdbcRounds rounds;
    private final SelfTestRecords records;
    private final List<SelfTestHistory> rooms;
    private final Clock clock;
    private Instant next = Instant.MIN;

    SelfTestRemoval(
            Duration keep, JdbcRounds rounds, SelfTestRecords records, List<SelfTestHistory> rooms, Clock clock) {
        this.keep = keep;
        this.rounds = rounds;
        this.records = records;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
    }

    /** Does nothing until it is time again. */
    void turn() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        var before = now.minus(keep);
        rounds.forget(before);
        var containers = records.forget(before);
        rooms.forEach(room -> room.forget(before));
        if (!containers.isEmpty()) {
            LOG.info("Forgot the self-tests from before {}, and removed {} containers", before, containers.size());
        }
        next = now.plus(PAUSE);
    }
}
