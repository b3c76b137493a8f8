package kz.consular.gateway.delivery.deadletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.Party;

/** What nobody could answer, wherever it came in: the broker's dead-letter queue in the hands of IT staff. */
public interface DeadLetters {

    /**
     * A message that lies there. What its label says and is no value of the channel is left out, for anybody may have written it.
     *
     * @param id by which the broker knows it, until it moves; empty where its sender gave it none
     * @param since when it was put there, if a node of ours put it; else when its sender says that it was sent
     * @param reason why, in one sentence of the node that put it there, which also marked from where; shortened where it is long
     * @param home the queue to which it can go back; of a message whose origin nothing tells there is none
     */
    record Letter(
            String id,
            Instant since,
            Optional<String> reason,
            Optional<Party> home,
            Optional<ConsignmentKind> kind,
            Optional<String> caseNumber,
            Optional<MessageId> messageId,
            Optional<Party> sender) {}

    /** What became of the wish to put one back. */
    enum Requeued {
        DONE,
        /** It is there no more: somebody has put it back before, or the broker's own tools have removed it. */
        GONE,
        /** Nothing tells where it belongs. */
        HOMELESS,
        /** It stays: the disk here, over which it goes, has no room for it. */
        NO_ROOM,
        /** It stays: something failed before the broker was asked to make it so. */
        FAILED,
        /** The broker was asked to make it so and did not say that it did. */
        IN_DOUBT,
        /** It stays: one before it failed, and with it the line to the broker. */
        NOT_TRIED
    }

    /** @param why it did not go back, if there is more to say */
    public record Outcome(Letter letter, Requeued became, Optional<String> why) {}

    /**
     * The oldest ones, in their order.
     *
     * @throws BrokerUnavailable when they cannot be seen
     */
    List<Letter> oldest(int most) throws BrokerUnavailable;

    /**
     * Those of them that still lie there, the oldest first.
     *
     * @throws BrokerUnavailable when they cannot be seen
     */
    List<Letter> find(Collection<String> ids) throws BrokerUnavailable;

    /**
     * Puts each back into the queue from which it came, as if it came for the first time: the party there answers it now, or it
     * comes back. Each goes in a transaction of the broker, so that it lies in one of the two queues at any time.
     *
     * @return what became of each, in their order; after the first that fails no other is tried
     * @throws BrokerUnavailable when none was tried
     */
    List<Outcome> requeue(List<Letter> chosen) throws BrokerUnavailable;
}
