package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.ContainerStore;
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

    /** @return false when the last round began later than that, at this node or at another */
    boolean begin(Party sender, Instant lastNotAfter) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sealed = sheet.seal(sender, now);
        var begun = Boolean.TRUE.equals(transactions.execute(_ -> rounds.begin(sender, sealed, now, lastNotAfter)));
        if (begun) {
            LOG.info("A round of self-tests from {} begins", sender);
        } else {
            containers.discard(sealed.digest());
        }
        return begun;
    }
}
