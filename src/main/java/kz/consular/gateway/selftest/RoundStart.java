package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.storage.ContainerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Seals the sheet of a round, then begins the round, once among all nodes of a database. */
@Component
@ForRole(Role.MISSION)
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

    /** @return false if the last round began less than {@code every} ago, or if another node was faster */
    boolean onSchedule(Party sender, Duration every) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return begin(sender, now, sheet -> rounds.begin(sender, sheet, now, now.minus(every)));
    }

    /** @return false if the last round began less than {@code pause} ago, at this node or at another */
    boolean onDemand(Party sender, Duration pause) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return begin(sender, now, sheet -> rounds.beginOnDemand(sender, sheet, now, now.minus(pause)));
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
