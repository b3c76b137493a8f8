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
import kz.consular.gateway.tracing.Traceparent;
import kz.consular.gateway.tracing.Traces;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands a round over to delivery, office by office, so slowly that business hardly waits: few are on their way at once. An office
 * that has not answered within a minute is not waited for; what the broker has not taken is.
 */
final class RoundDispatch {
    static final int MOST_AT_ONCE = 20;
    private static final Duration ANSWER_SOON = Duration.ofMinutes(1);

    private final List<Party> offices;
    private final JdbcRounds rounds;
    private final SelfTestRecords records;
    private final Outbox outbox;
    private final Traces traces;
    private final TransactionOperations transactions;
    private final Clock clock;

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

    /** Hands over what may go now, in one transaction. */
    void some(Party.Mission sender) {
        transactions.executeWithoutResult(
                _ -> rounds.lock(sender).flatMap(Round::underWay).ifPresent(round -> some(sender, round)));
    }

    private void some(Party.Mission sender, Round.UnderWay round) {
        var now = clock.instant();
        var left = offices.stream()
                .filter(office -> office.address().compareTo(round.reached()) > 0)
                .toList();
        if (left.isEmpty()) {
            rounds.end(sender);
            return;
        }
        var next = left.subList(0, Math.min(left.size(), mayGo(sender, now)));
        next.forEach(office -> handOver(sender, office, round, now));
        if (!next.isEmpty()) {
            rounds.reached(sender, next.getLast());
        }
    }

    /** Each has a trace of its own. */
    private void handOver(Party.Mission sender, Party office, Round.UnderWay round, Instant now) {
        try (var step = traces.begin("self-test")) {
            step.note("consular.recipient", office.address());
            outbox.send(selfTest(sender, office, round, now));
        }
    }

    private int mayGo(Party sender, Instant now) {
        var onTheirWay = records.unanswered(sender).stream()
                .filter(one -> one.state() == ConsignmentState.WAITING
                        || one.createdAt().isAfter(now.minus(ANSWER_SOON)))
                .count();
        return (int) Math.max(0, MOST_AT_ONCE - onTheirWay);
    }

    private static Consignment selfTest(Party.Mission sender, Party office, Round.UnderWay round, Instant now) {
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
