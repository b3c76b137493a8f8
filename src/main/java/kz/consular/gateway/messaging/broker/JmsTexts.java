package kz.consular.gateway.messaging.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.jspecify.annotations.Nullable;

/** Sends texts, all of a call in one JMS transaction. After a failure the line is given up and made anew. */
public final class JmsTexts implements AutoCloseable {
    private final ConnectionFactory broker;
    private final BrokerDiagnostics door;
    private @Nullable Connection connection;
    private @Nullable Session session;

    public JmsTexts(ConnectionFactory broker, BrokerDiagnostics door) {
        this.broker = broker;
        this.door = door;
    }

    /**
     * Returns once the broker has all of them for good.
     *
     * @param kept how long they may lie unread
     * @throws BrokerUnavailable when it may have none, some or all of them
     */
    public synchronized void send(String queue, Duration kept, List<String> texts) throws BrokerUnavailable {
        try {
            transfer(queue, kept, texts, line());
        } catch (JMSException e) {
            var stood = session != null;
            close();
            if (!stood) {
                throw new BrokerUnavailable(door.closed(e), e);
            }
            var withheld = e instanceof InvalidDestinationException || e instanceof JMSSecurityException;
            throw new BrokerUnavailable(
                    String.valueOf(BrokerDiagnostics.at(queue, e).getMessage()), withheld, e);
        }
    }

    private static void transfer(String queue, Duration kept, List<String> texts, Session session) throws JMSException {
        try (var producer = session.createProducer(ActiveMQJMSClient.createQueue(queue))) {
            producer.setTimeToLive(kept.toMillis());
            for (var text : texts) {
                producer.send(session.createTextMessage(text));
            }
            session.commit();
        }
    }

    private Session line() throws JMSException {
        if (connection == null) {
            connection = broker.createConnection();
        }
        if (session == null) {
            session = connection.createSession(Session.SESSION_TRANSACTED);
        }
        return session;
    }

    @Override
    public synchronized void close() {
        session = null;
        if (connection != null) {
            JmsConnections.hangUp(connection);
            connection = null;
        }
    }
}
