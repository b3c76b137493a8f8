package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Removes old self-tests at every node: sent and received messages, containers, and the histories of other modules. */
@Component
final class SelfTestRemoval {
    private static final Duration INTERVAL = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(SelfTestRemoval.class);

    private final Duration keep;
    private final JdbcRounds rounds;
    private final SelfTestRecords records;
    private final List<SelfTestHistory> histories;
    private final Clock clock;
    private Instant next = Instant.MIN;

    @Autowired
    SelfTestRemoval(JdbcRounds rounds, SelfTestRecords records, List<SelfTestHistory> histories, Clock clock) {
        this(SelfTestSettings.KEEP, rounds, records, histories, clock);
    }

    SelfTestRemoval(
            Duration keep, JdbcRounds rounds, SelfTestRecords records, List<SelfTestHistory> histories, Clock clock) {
        this.keep = keep;
        this.rounds = rounds;
        this.records = records;
        this.histories = List.copyOf(histories);
        this.clock = clock;
    }

    /** Removes old self-tests once in six hours. */
    void turn() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        var before = now.minus(keep);
        rounds.forget(before);
        var containers = records.forget(before);
        histories.forEach(history -> history.forget(before));
        if (!containers.isEmpty()) {
            LOG.info("Removed the self-tests from before {} and {} containers", before, containers.size());
        }
        next = now.plus(INTERVAL);
    }
}
