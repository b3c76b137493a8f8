package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.storage.ContainerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Seals the sheet of a round, then begins it, once among all nodes of a database. */
final class RoundStart {
    private static final Logger LOG = LoggerFactory.getLogger(RoundStart.class);

    private final TestSheet sheet;
    private final JdbcRounds rounds;
    private final ContainerStore containers;
    private final TransactionOperations transactions;
    private final Clock clock;

    RoundStart(
            TestSheet sheet,
            JdbcRounds rounds,
            ContainerStore containers,
            TransactionOperations transactions,
            Clock clock) {
        this.sheet = sheet;
        this.rounds = rounds;
        this.containers = containers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return false when the last round began within so long, or the mission is served here for less, or another node was faster */
    boolean onSchedule(Party sender, Duration every) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return begin(sender, now, sheet -> rounds.begin(sender, sheet, now, now.minus(every)));
    }

    /** @return false when the last round began within so long, at this node or at another */
    boolean onDemand(Party sender, Duration pause) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return begin(sender, now, sheet -> rounds.beginAnyway(sender, sheet, now, now.minus(pause)));
    }

    private boolean begin(Party sender, Instant now, Predicate<SealedContainer> record) {
        var sealed = sheet.seal(sender, now);
        var begun = Boolean.TRUE.equals(transactions.execute(_ -> record.test(sealed)));
        if (begun) {
            LOG.info("A round of self-tests from {} begins", sender);
        } else {
            containers.discard(sealed.digest());
        }
        return begun;
    }
}
