package kz.consular.gateway.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.casefile.Party;

/** What nobody could answer, wherever it came in: the broker's dead-letter queue in the hands of IT staff. */
public interface DeadLetters {

    /**
     * A message that lies there. What its label says and is no value of the channel is left out, for anybody may have written it.
     *
     * @param id by which the broker knows it
     * @param since when it was put there
     * @param reason why, in one sentence
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
        HOMELESS
    }

    /**
     * The oldest ones, in their order.
     *
     * @throws BrokerAway when they cannot be seen
     */
    List<Letter> oldest(int most) throws BrokerAway;

    /**
     * Puts one back into the queue from which it came, as if it came for the first time: the party there answers it now, or it comes
     * back. In one transaction of the broker, so that it lies in one of the two queues at any time.
     *
     * @throws BrokerAway when it may have gone back or not
     */
    Requeued requeue(String id) throws BrokerAway;
}
