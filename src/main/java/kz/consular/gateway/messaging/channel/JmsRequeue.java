package kz.consular.gateway.messaging.channel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.delivery.deadletter.DeadLetters.DeadLetter;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Outcome;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Requeued;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts dead letters back into their queues, one after the other in one session, until one fails. */
final class JmsRequeue {
    /** Long enough for the broker to answer that the message is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(JmsRequeue.class);

    private final Session session;
    private final String queue;
    private final ContainerStore containers;
    private boolean failed;

    JmsRequeue(Session session, String queue, ContainerStore containers) {
        this.session = session;
        this.queue = queue;
        this.containers = containers;
    }

    List<Outcome> all(List<DeadLetter> letters) {
        var outcomes = new ArrayList<Outcome>();
        for (var letter : letters) {
            outcomes.add(
                    letter.home().isEmpty()
                            ? new Outcome(letter, Requeued.HOMELESS, Optional.empty())
                            : one(letter, letter.home().get()));
        }
        return List.copyOf(outcomes);
    }

    /** Throws nothing, so that the outcomes of the letters before are reported. */
    private Outcome one(DeadLetter letter, Party home) {
        if (failed) {
            return new Outcome(letter, Requeued.NOT_TRIED, Optional.empty());
        }
        try {
            if (!copied(letter, home)) {
                return new Outcome(letter, Requeued.GONE, Optional.empty());
            }
        } catch (NoSpaceLeft e) {
            return failed(letter, Requeued.NO_ROOM, e);
        } catch (JMSException | IOException | RuntimeException e) {
            return failed(letter, Requeued.FAILED, e);
        }
        try {
            session.commit();
            return new Outcome(letter, Requeued.DONE, Optional.empty());
        } catch (JMSException | RuntimeException e) {
            return failed(letter, Requeued.IN_DOUBT, e);
        }
    }

    private Outcome failed(DeadLetter letter, Requeued became, Exception failure) {
        failed = true;
        LOG.info("{} is not put back from {} ({}): {}", letter.id(), queue, became, failure.toString());
        return new Outcome(letter, became, Optional.of(String.valueOf(failure.getMessage())));
    }

    /**
     * Takes effect with the commit.
     *
     * @return whether the message was there
     */
    private boolean copied(DeadLetter letter, Party home) throws JMSException, IOException {
        var selector = JmsDeadLetters.anyOf(List.of(letter.id()));
        try (var consumer =
                JmsDeadLetters.at(queue, () -> session.createConsumer(session.createQueue(queue), selector))) {
            if (!(consumer.receive(PATIENCE.toMillis()) instanceof BytesMessage message)) {
                return false;
            }
            return JmsDeadLetters.at(home.address(), () -> {
                try (var body = new JmsIncomingBody(message, containers)) {
                    JmsCopy.send(message, body.spooled().file(), Map.of(), home.address(), session);
                    return true;
                }
            });
        }
    }
}
