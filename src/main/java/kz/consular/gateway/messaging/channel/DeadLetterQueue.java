package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import kz.consular.gateway.delivery.inbound.IncomingBody;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.BrokerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves a message that cannot be answered to the dead-letter queue, with the reason as a property. The broker itself would redeliver
 * it for ever, because it cannot tell it from a message that only has to wait.
 */
@Component
public final class DeadLetterQueue {

    /** Why the message is a dead letter. */
    public static final String REASON = "deadLetterReason";
    /** The queue from which the message came. */
    public static final String FROM = "deadLetterFrom";

    static final Set<String> MARKS = Set.of(REASON, FROM);

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterQueue.class);

    private final String queue;

    DeadLetterQueue(BrokerSettings settings) {
        this.queue = settings.deadLetter();
    }

    String name() {
        return queue;
    }

    /** Moves a message of a type that the channel does not have, unchanged. Takes effect with the commit of the session. */
    void move(Message message, Party from, Session session) throws JMSException {
        log(message, "not a BytesMessage", from);
        try (var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message);
        }
    }

    /** Takes effect with the commit of the session. */
    void move(Message message, IncomingBody body, String why, Party from, Session session)
            throws JMSException, IOException {
        log(message, why, from);
        JmsCopy.send(message, body.spooled().file(), Map.of(REASON, why, FROM, from.address()), queue, session);
    }

    private void log(Message message, String why, Party from) throws JMSException {
        LOG.warn("Message {} from queue {} goes to {}: {}", message.getJMSMessageID(), from, queue, why);
    }
}
