package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import kz.consular.gateway.delivery.inbound.IncomingBody;
import kz.consular.gateway.domain.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves to the dead-letter queue what nobody can answer, with the reason on it. To leave it to the broker would mean
 * endless redelivery, for the broker cannot tell it from what only has to wait.
 */
public final class JmsDeadLetter {

    /** Why the message lies there. */
    public static final String REASON = "deadLetterReason";
    /** The queue from which it came. */
    public static final String FROM = "deadLetterFrom";

    static final Set<String> MARKS = Set.of(REASON, FROM);

    private static final Logger LOG = LoggerFactory.getLogger(JmsDeadLetter.class);

    private final String queue;

    public JmsDeadLetter(String queue) {
        this.queue = queue;
    }

    /** A message of another type than the channel's goes as it is. Takes effect with the commit of the session. */
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
