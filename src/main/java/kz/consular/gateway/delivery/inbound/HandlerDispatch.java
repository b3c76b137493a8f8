package kz.consular.gateway.delivery.inbound;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.ConsignmentHandler;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.HandlerResponse;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.receipt.AnswerSeal;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.tracing.Traceparent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Passes an arrival to its handler, then records the arrival, the rows of the handler and the answer in one transaction.
 * Examines and seals before that transaction.
 */
@Component
final class HandlerDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerDispatch.class);

    private final List<ConsignmentHandler> handlers;
    private final JdbcArrivals arrivals;
    private final AnswerSeal seal;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    HandlerDispatch(
            ObjectProvider<ConsignmentHandler> handlers,
            JdbcArrivals arrivals,
            AnswerSeal seal,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.handlers = handlers.orderedStream().toList();
        this.arrivals = arrivals;
        this.seal = seal;
        this.transactions = transactions;
        this.events = events;
    }

    ReceiveOutcome dispatch(Arrival arrival) {
        return switch (examine(arrival)) {
            case HandlerResponse.Accept(var record) -> answer(arrival, Optional.empty(), record);
            case HandlerResponse.Reject(var reason) -> answer(arrival, Optional.of(reason), () -> {});
        };
    }

    private HandlerResponse examine(Arrival arrival) {
        var consignment = arrival.consignment();
        var accepting = handlers.stream()
                .filter(handler -> handler.accepts(consignment.kind(), consignment.recipient()))
                .toList();
        return switch (accepting.size()) {
            case 0 -> new HandlerResponse.Reject(Refusals.notTakenHere(consignment.kind(), consignment.recipient()));
            case 1 -> accepting.getFirst().examine(arrival);
            default -> throw new IllegalStateException("Several handlers accept " + consignment + ": " + accepting);
        };
    }

    private ReceiveOutcome answer(Arrival arrival, Optional<RefusalReason> refusal, Runnable record) {
        var consignment = arrival.consignment();
        var receipt =
                Receipt.of(consignment, consignment.digest(), consignment.recipient(), arrival.receivedAt(), refusal);
        var answer = seal.seal(receipt);
        transactions.executeWithoutResult(_ -> {
            arrivals.add(receipt, answer, Traceparent.current());
            record.run();
            events.publishEvent(new DeliveryEvent.ArrivalAnswered(consignment, refusal, arrival.receivedAt()));
        });
        LOG.info(
                "Received {}: {}", consignment, refusal.map(RefusalReason::code).orElse("accepted"));
        return new ReceiveOutcome.Answered(consignment, answer);
    }
}
