package kz.consular.gateway.delivery;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.trace.Traceparent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands an arrival to its consignee, and writes down in one transaction that it came, what the consignee makes of it, and
 * the answer. Examined and sealed is before, outside.
 */
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final List<Consignee> consignees;
    private final JdbcArrivals arrivals;
    private final AnswerSeal seal;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Handover(
            List<Consignee> consignees,
            JdbcArrivals arrivals,
            AnswerSeal seal,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.consignees = List.copyOf(consignees);
        this.arrivals = arrivals;
        this.seal = seal;
        this.transactions = transactions;
        this.events = events;
    }

    Handling handOver(Arrival arrival) {
        return switch (examine(arrival)) {
            case Examination.Welcome(var record) -> answer(arrival, Optional.empty(), record);
            case Examination.Unwelcome(var reason) -> answer(arrival, Optional.of(reason), () -> {});
        };
    }

    private Examination examine(Arrival arrival) {
        var consignment = arrival.consignment();
        var takers = consignees.stream()
                .filter(consignee -> consignee.accepts(consignment.kind(), consignment.recipient()))
                .toList();
        return switch (takers.size()) {
            case 0 -> new Examination.Unwelcome(Refusals.nobodyTakesIt(consignment.kind(), consignment.recipient()));
            case 1 -> takers.getFirst().examine(arrival);
            default -> throw new IllegalStateException("Several rooms take " + consignment + ": " + takers);
        };
    }

    private Handling answer(Arrival arrival, Optional<RefusalReason> refusal, Runnable record) {
        var consignment = arrival.consignment();
        var receipt =
                Receipt.of(consignment, consignment.digest(), consignment.recipient(), arrival.receivedAt(), refusal);
        var answer = seal.seal(receipt);
        transactions.executeWithoutResult(_ -> {
            arrivals.add(receipt, answer, Traceparent.current());
            record.run();
            events.publishEvent(new ArrivalAnswered(consignment, refusal, arrival.receivedAt()));
        });
        LOG.info(
                "Received {}: {}", consignment, refusal.map(RefusalReason::code).orElse("accepted"));
        return new Handling.Answered(consignment, answer);
    }
}
