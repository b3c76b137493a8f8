package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import kz.consular.gateway.messaging.broker.JmsBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a message again to another queue, with the same body and properties, but without the marks of a dead letter. */
final class JmsCopy {
    private static final Logger LOG = LoggerFactory.getLogger(JmsCopy.class);

    private JmsCopy() {}

    /**
     * Takes effect with the commit of the session.
     *
     * @param marks further properties of the copy
     */
    static void send(Message message, Path body, Map<String, String> marks, String queue, Session session)
            throws JMSException, IOException {
        try (var producer = session.createProducer(session.createQueue(queue));
                var content = Files.newInputStream(body)) {
            var copy = session.createBytesMessage();
            JmsBody.fill(copy, content, Files.size(body));
            copyProperties(message, copy);
            for (var mark : marks.entrySet()) {
                copy.setStringProperty(mark.getKey(), mark.getValue());
            }
            producer.send(copy);
        }
    }

    /** All properties but those of JMS and of the broker: with the key against duplicates the broker would drop the copy. */
    private static void copyProperties(Message message, Message copy) throws JMSException {
        for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            var text = name.toString();
            if (!text.startsWith("JMS") && !text.startsWith("_AMQ") && !DeadLetterQueue.MARKS.contains(text)) {
                copy(text, message, copy);
            }
        }
    }

    /** Other protocols allow names that JMS forbids, such as content-type. These properties are left out. */
    private static void copy(String name, Message message, Message copy) throws JMSException {
        try {
            copy.setObjectProperty(name, message.getObjectProperty(name));
        } catch (JMSRuntimeException | IllegalArgumentException e) {
            LOG.debug("A property of {} is left out", message.getJMSMessageID(), e);
        }
    }
}
