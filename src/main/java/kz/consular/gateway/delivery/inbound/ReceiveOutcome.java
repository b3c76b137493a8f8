package kz.consular.gateway.delivery.inbound;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.receipt.SealedAnswer;

/** What is to become of a message that came in. */
public sealed interface ReceiveOutcome {

    /** Done with; its sender gets this answer, in one stroke with the acknowledgement. */
    record Answered(Consignment claimed, SealedAnswer answer) implements ReceiveOutcome {}

    /** Done with; nobody waits for an answer. */
    record Settled() implements ReceiveOutcome {}

    /** Nobody can be answered: to the dead-letter queue, for a person to look at. */
    record Stray(String why) implements ReceiveOutcome {}

    /** Nothing can be said yet: back to the queue, to come again later. */
    record TryLater(String why) implements ReceiveOutcome {}
}
