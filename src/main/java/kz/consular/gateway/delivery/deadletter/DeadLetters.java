package kz.consular.gateway.delivery.deadletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.Party;

/** The messages in the broker's dead-letter queue, which no node could process or answer, for IT staff. */
public interface DeadLetters {

    /**
     * A message in the queue. An invalid property is left out, for its author is unknown.
     *
     * @param id the broker's id of the message until it moves; empty when its sender set none
     * @param since when a node moved it there; for other messages the time of sending that it claims
     * @param reason one sentence of the node that moved it there, shortened
     * @param home the queue to which it can go back; absent when its origin is unknown
     */
    record DeadLetter(
            String id,
            Instant since,
            Optional<String> reason,
            Optional<Party> home,
            Optional<ConsignmentKind> kind,
            Optional<String> caseNumber,
            Optional<MessageId> messageId,
            Optional<Party> sender) {}

    /** The outcome of a requeue. */
    enum Requeued {
        DONE,
        /** It is no longer in the queue: it was requeued before, or removed with the broker's own tools. */
        GONE,
        /** Its origin is unknown. */
        HOMELESS,
        /** It stays: the disk of this node has no room for the copy. */
        NO_ROOM,
        /** It stays: a failure came before the commit. */
        FAILED,
        /** The broker did not confirm the commit. */
        IN_DOUBT,
        /** It stays: an earlier message failed, and with it the connection to the broker. */
        NOT_TRIED
    }

    /** @param why the reason that it was not requeued, if known */
    public record Outcome(DeadLetter letter, Requeued became, Optional<String> why) {}

    /**
     * The oldest messages, in their order.
     *
     * @throws BrokerUnavailable when the queue cannot be read
     */
    List<DeadLetter> oldest(int most) throws BrokerUnavailable;

    /**
     * The messages with these ids that are still in the queue, the oldest first.
     *
     * @throws BrokerUnavailable when the queue cannot be read
     */
    List<DeadLetter> find(Collection<String> ids) throws BrokerUnavailable;

    /**
     * Moves each message back to the queue from which it came, where it is received as if for the first time. Each move is
     * one transaction of the broker, so that the message is in one of the two queues at any time.
     *
     * @return the outcome of each, in their order; after the first failure no other is tried
     * @throws BrokerUnavailable when none was tried
     */
    List<Outcome> requeue(List<DeadLetter> chosen) throws BrokerUnavailable;
}
