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

/** A message once more, for another queue: with the same body and label, but for the marks of the dead-letter queue. */
final class JmsCopy {
    private static final Logger LOG = LoggerFactory.getLogger(JmsCopy.class);

    private JmsCopy() {}

    /** Takes effect with the commit of the session. @param marks that the copy bears */
    static void send(Message message, Path body, Map<String, String> marks, String queue, Session session)
            throws JMSException, IOException {
        try (var producer = session.createProducer(session.createQueue(queue));
                var content = Files.newInputStream(body)) {
            var copy = session.createBytesMessage();
            JmsBody.fill(copy, content, Files.size(body));
            copyLabel(message, copy);
            for (var mark : marks.entrySet()) {
                copy.setStringProperty(mark.getKey(), mark.getValue());
            }
            producer.send(copy);
        }
    }

    /** All but what belongs to JMS and to the broker; the key against duplicates would make the broker drop the copy. */
    private static void copyLabel(Message message, Message copy) throws JMSException {
        for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            var text = name.toString();
            if (!text.startsWith("JMS") && !text.startsWith("_AMQ") && !JmsDeadLetter.MARKS.contains(text)) {
                copy(text, message, copy);
            }
        }
    }

    /** Other protocols know names that JMS does not, such as content-type: those stay behind, or nothing could be moved. */
    private static void copy(String name, Message message, Message copy) throws JMSException {
        try {
            copy.setObjectProperty(name, message.getObjectProperty(name));
        } catch (JMSRuntimeException | IllegalArgumentException e) {
            LOG.debug("A property of {} stays behind", message.getJMSMessageID(), e);
        }
    }
}
