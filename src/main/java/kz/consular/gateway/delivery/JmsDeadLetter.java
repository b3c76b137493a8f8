package kz.consular.gateway.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Enumeration;
import kz.consular.gateway.casefile.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves to the dead-letter queue what nobody can answer, with the reason on it. To leave it to the broker would mean
 * endless redelivery, for the broker cannot tell it from what only has to wait.
 */
final class JmsDeadLetter {

    /** Why the message lies there. */
    static final String REASON = "deadLetterReason";
    /** The queue from which it came. */
    static final String FROM = "deadLetterFrom";

    private static final Logger LOG = LoggerFactory.getLogger(JmsDeadLetter.class);

    private final String queue;

    JmsDeadLetter(String queue) {
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
        var file = body.spooled().file();
        try (var producer = session.createProducer(session.createQueue(queue));
                var content = Files.newInputStream(file)) {
            var copy = session.createBytesMessage();
            JmsBody.fill(copy, content, Files.size(file));
            copyLabel(message, copy);
            copy.setStringProperty(REASON, why);
            copy.setStringProperty(FROM, from.address());
            producer.send(copy);
        }
    }

    private void log(Message message, String why, Party from) throws JMSException {
        LOG.warn("Message {} from queue {} goes to {}: {}", message.getJMSMessageID(), from, queue, why);
    }

    /** All but what belongs to JMS and to the broker; the key against duplicates would make the broker drop the copy. */
    private static void copyLabel(Message message, Message copy) throws JMSException {
        for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            var text = name.toString();
            if (!text.startsWith("JMS") && !text.startsWith("_AMQ")) {
                copy.setObjectProperty(text, message.getObjectProperty(text));
            }
        }
    }
}
