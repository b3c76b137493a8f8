package kz.consular.gateway.delivery;

/** What is to become of a message that came in. */
sealed interface Handling {

    /** Done with; its sender gets this answer, in one stroke with the acknowledgement. */
    record Answered(Consignment claimed, SealedAnswer answer) implements Handling {}

    /** Done with; nobody waits for an answer. */
    record Settled() implements Handling {}

    /** Nobody can be answered: to the dead-letter queue, for a person to look at. */
    record Stray(String why) implements Handling {}

    /** Nothing can be said yet: back to the queue, to come again later. */
    record TryLater(String why) implements Handling {}
}
