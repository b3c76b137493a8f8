package kz.consular.gateway.delivery.inbound;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.receipt.SealedAnswer;

/** What the listener does with a received message. */
public sealed interface ReceiveOutcome {

    /** Acknowledges the message and sends its sender this answer, in one transaction of the broker. */
    record Answered(Consignment claimed, SealedAnswer answer) implements ReceiveOutcome {}

    /** Acknowledges the message; it needs no answer. */
    record Done() implements ReceiveOutcome {}

    /** Moves the message to the dead-letter queue: it can be neither processed nor answered. */
    record DeadLetter(String why) implements ReceiveOutcome {}

    /** Leaves the message on its queue, from which it comes again later. */
    record RetryLater(String why) implements ReceiveOutcome {}
}
