package kz.consular.gateway.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that delivery records. Each event is published inside the transaction that records it: a listener that writes
 * in that transaction is recorded with it or not at all, and a listener that must not hear of a rollback waits for the
 * commit. A listener handles every event in one switch without a default, so that a new event breaks its build.
 */
public sealed interface DeliveryEvent {

    Consignment consignment();

    /** By the clock of this node. */
    Instant at();

    /**
     * The broker took the consignment; the recipient has not answered yet.
     *
     * @param round 1 for the first sending, more when it was sent again because no answer came
     */
    record Sent(Consignment consignment, int round, Instant at) implements DeliveryEvent {}

    /** An attempt to bring the consignment to the broker failed; others follow. */
    record AttemptFailed(Consignment consignment, Attempt.Failure failure, Instant at) implements DeliveryEvent {}

    /**
     * The recipient's signed receipt came: the duty to deliver has ended.
     *
     * @param sentAt when the broker last took the consignment, by the clock of this node
     * @param receivedAt when the recipient took the consignment over, by the recipient's clock
     * @param at when the receipt came, by the clock of this node
     */
    record Receipted(Consignment consignment, Instant sentAt, Instant receivedAt, Instant at)
            implements DeliveryEvent {}

    /** The recipient's signed refusal came. */
    record Refused(Consignment consignment, RefusalReason reason, Instant at) implements DeliveryEvent {}

    /** A person stopped the consignment for a time. */
    record Held(Consignment consignment, Instant at) implements DeliveryEvent {}

    /** A person let a held consignment go on. */
    record Resumed(Consignment consignment, Instant at) implements DeliveryEvent {}

    /**
     * A person had the consignment sent again.
     *
     * @param consignment after a refusal a new one with the same container, else the same
     */
    record SentAgain(Consignment consignment, Instant at) implements DeliveryEvent {}

    /** A person ended the duty to deliver the consignment. A receipt that comes later is stronger. */
    record GivenUp(Consignment consignment, Instant at) implements DeliveryEvent {}

    /**
     * A consignment arrived under a valid seal, and its handler accepted or rejected it. Published once for each
     * consignment, however often it arrives.
     *
     * @param refusal the reason of the rejection
     */
    record ArrivalAnswered(Consignment consignment, Optional<RefusalReason> refusal, Instant at)
            implements DeliveryEvent {}
}
