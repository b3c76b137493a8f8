package kz.consular.gateway.delivery.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends the duty to deliver, once the recipient has answered. */
@Component
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final JdbcAnswers answers;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(JdbcAnswers answers, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Finding and changing are one transaction, so that two answers cannot both count. */
    ReceiveOutcome settle(Receipt receipt, SealedAnswer answer) {
        return transactions.execute(_ ->
                answered(receipt).map(found -> record(found, receipt, answer)).orElseGet(() -> unknown(receipt)));
    }

    /** The answer to a self-test may come when that is forgotten, from an office that was away for days; it tells nothing more. */
    private static ReceiveOutcome unknown(Receipt receipt) {
        return receipt.kind().isSelfTest()
                ? new ReceiveOutcome.Settled()
                : new ReceiveOutcome.Stray("An answer to message " + receipt.messageId()
                        + ", which was not sent, or not with this content");
    }

    /**
     * A receipt for a message that nobody here remembers was meant for a sender that has lost its database since. It is
     * sealed by the recipient and names the container, so it ends the duty to deliver that very container under whatever
     * id. A refusal does not: it may be the answer to what was wrong with the message, and the new one gets its own.
     */
    private Optional<JdbcAnswers.Awaiting> answered(Receipt receipt) {
        var named = answers.find(receipt.messageId());
        return named.isEmpty() && receipt.refusal().isEmpty()
                ? answers.findSame(receipt)
                : named.filter(found -> receipt.answers(found.consignment()));
    }

    private ReceiveOutcome record(JdbcAnswers.Awaiting found, Receipt receipt, SealedAnswer answer) {
        var now = clock.instant();
        if (answers.record(found.consignment().id(), receipt, answer, now)) {
            publish(found, receipt, now);
            LOG.atLevel(receipt.refusal().isPresent() ? Level.WARN : Level.INFO)
                    .log(
                            "{}: {}",
                            found.consignment(),
                            receipt.refusal().map(RefusalReason::code).orElse("received"));
        }
        return new ReceiveOutcome.Settled();
    }

    /** An answer may overtake the relay's own record of the sending; listeners hear of both, in order. */
    private void publish(JdbcAnswers.Awaiting found, Receipt receipt, Instant now) {
        if (found.sentAt().isEmpty()) {
            events.publishEvent(new DeliveryEvent.Sent(found.consignment(), found.round(), now));
        }
        events.publishEvent(receipt.refusal()
                .<DeliveryEvent>map(reason -> new DeliveryEvent.Refused(found.consignment(), reason, now))
                .orElseGet(() -> new DeliveryEvent.Receipted(
                        found.consignment(), found.sentAt().orElse(now), receipt.receivedAt(), now)));
    }
}
