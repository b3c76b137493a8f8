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

/** Ends the duty to deliver a consignment by the recipient's answer. */
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

    /** Finds and changes the row in one transaction, so that of two answers one counts. */
    ReceiveOutcome settle(Receipt receipt, SealedAnswer answer) {
        return transactions.execute(_ ->
                answered(receipt).map(found -> record(found, receipt, answer)).orElseGet(() -> unknown(receipt)));
    }

    /** The answer to a self-test may come after the self-test was removed, from an office that was offline for days. */
    private static ReceiveOutcome unknown(Receipt receipt) {
        return receipt.kind().isSelfTest()
                ? new ReceiveOutcome.Done()
                : new ReceiveOutcome.DeadLetter("An answer to message " + receipt.messageId()
                        + ", which was not sent, or not with this content");
    }

    /**
     * A receipt with an unknown message id was meant for this sender before it lost its database. The recipient sealed it
     * and it names the container, so it ends the duty to deliver that container under another id. A refusal does not: its
     * reason may be the old message, and the new message gets its own answer.
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
        return new ReceiveOutcome.Done();
    }

    /** An answer may come before the sender has recorded the sending; listeners get both events in order. */
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
