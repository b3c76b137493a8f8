package kz.consular.gateway.messaging.broker;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.jspecify.annotations.Nullable;

/** Sends texts, all texts of a call in one JMS transaction. After a failure the next call makes a new connection. */
public final class TextSender implements AutoCloseable {
    private final BrokerConnector broker;
    private @Nullable BrokerSession session;

    public TextSender(BrokerConnector broker) {
        this.broker = broker;
    }

    /**
     * Returns once the broker has all texts for good.
     *
     * @param timeToLive after which the broker drops an unread text
     * @throws BrokerUnavailable when the broker may have none, some or all of them
     */
    public synchronized void send(String queue, Duration timeToLive, List<String> texts) throws BrokerUnavailable {
        if (session == null) {
            session = broker.openSession();
        }
        try {
            transfer(queue, timeToLive, texts, session.jms());
        } catch (JMSException e) {
            close();
            var withheld = e instanceof InvalidDestinationException || e instanceof JMSSecurityException;
            throw new BrokerUnavailable(
                    String.valueOf(BrokerDiagnostics.at(queue, e).getMessage()), withheld, e);
        }
    }

    private static void transfer(String queue, Duration timeToLive, List<String> texts, Session session)
            throws JMSException {
        try (var producer = session.createProducer(ActiveMQJMSClient.createQueue(queue))) {
            producer.setTimeToLive(timeToLive.toMillis());
            for (var text : texts) {
                producer.send(session.createTextMessage(text));
            }
            session.commit();
        }
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
