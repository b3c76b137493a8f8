package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.tracing.Traceparent;
import kz.consular.gateway.tracing.Traces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the self-tests of a round, office by office, with at most {@value #MOST_AT_ONCE} under way so that business hardly waits.
 * A self-test counts as under way until the broker has it, and for a minute after that while its receipt is missing.
 */
@Component
@ForRole(Role.MISSION)
final class RoundDispatch {
    static final int MOST_AT_ONCE = 20;
    private static final Duration RECEIPT_EXPECTED_WITHIN = Duration.ofMinutes(1);

    private final List<Party> offices;
    private final JdbcRounds rounds;
    private final SelfTestRecords records;
    private final Outbox outbox;
    private final Traces traces;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Autowired
    RoundDispatch(
            OfficeDirectory directory,
            JdbcRounds rounds,
            SelfTestRecords records,
            Outbox outbox,
            Traces traces,
            TransactionOperations transactions,
            Clock clock) {
        this(
                directory.offices().stream()
                        .<Party>map(office -> new Party.Office(office.code()))
                        .toList(),
                rounds,
                records,
                outbox,
                traces,
                transactions,
                clock);
    }

    /** @param offices in the order of their addresses */
    RoundDispatch(
            List<Party> offices,
            JdbcRounds rounds,
            SelfTestRecords records,
            Outbox outbox,
            Traces traces,
            TransactionOperations transactions,
            Clock clock) {
        this.offices = List.copyOf(offices);
        this.rounds = rounds;
        this.records = records;
        this.outbox = outbox;
        this.traces = traces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends the self-tests that may go now, in one transaction. */
    void sendNext(Party.Mission sender) {
        transactions.executeWithoutResult(_ ->
                rounds.lock(sender).flatMap(JdbcRounds.Round::underWay).ifPresent(round -> sendNext(sender, round)));
    }

    private void sendNext(Party.Mission sender, JdbcRounds.UnderWay round) {
        var now = clock.instant();
        var left = offices.stream()
                .filter(office -> office.address().compareTo(round.reached()) > 0)
                .toList();
        if (left.isEmpty()) {
            rounds.end(sender);
            return;
        }
        var next = left.subList(0, Math.min(left.size(), free(sender, now)));
        next.forEach(office -> send(sender, office, round, now));
        if (!next.isEmpty()) {
            rounds.reached(sender, next.getLast());
        }
    }

    /** Each self-test has a trace of its own. */
    private void send(Party.Mission sender, Party office, JdbcRounds.UnderWay round, Instant now) {
        try (var span = traces.startRoot("self-test")) {
            span.setAttribute("consular.recipient", office.address());
            outbox.send(selfTest(sender, office, round, now));
        }
    }

    private int free(Party sender, Instant now) {
        var underWay = records.unanswered(sender).stream()
                .filter(one -> one.state() == ConsignmentState.WAITING
                        || one.createdAt().isAfter(now.minus(RECEIPT_EXPECTED_WITHIN)))
                .count();
        return (int) Math.max(0, MOST_AT_ONCE - underWay);
    }

    private static Consignment selfTest(Party.Mission sender, Party office, JdbcRounds.UnderWay round, Instant now) {
        return new Consignment(
                MessageId.next(),
                CaseNumber.ofNoCase(sender.code(), AlmatyCalendar.dayOf(now).getYear()),
                ConsignmentKind.SELF_TEST,
                sender,
                office,
                round.digest(),
                round.size(),
                now,
                Traceparent.current());
    }
}
