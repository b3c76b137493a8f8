package kz.consular.gateway.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.jspecify.annotations.Nullable;

/** Sends texts, all of a call in one JMS transaction. After a failure the line is given up and made anew. */
final class JmsTexts implements AutoCloseable {
    private final ConnectionFactory broker;
    private final BrokerDoor door;
    private @Nullable Connection connection;
    private @Nullable Session session;

    JmsTexts(ConnectionFactory broker, BrokerDoor door) {
        this.broker = broker;
        this.door = door;
    }

    /**
     * Returns once the broker has all of them for good.
     *
     * @param kept how long they may lie unread
     * @throws BrokerAway when it may have none, some or all of them
     */
    synchronized void send(String queue, Duration kept, List<String> texts) throws BrokerAway {
        try {
            transfer(queue, kept, texts, line());
        } catch (JMSException e) {
            var stood = session != null;
            close();
            if (!stood) {
                throw new BrokerAway(door.closed(e), e);
            }
            var withheld = e instanceof InvalidDestinationException || e instanceof JMSSecurityException;
            throw new BrokerAway(String.valueOf(BrokerDoor.at(queue, e).getMessage()), withheld, e);
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
            JmsLines.hangUp(connection);
            connection = null;
        }
    }
}
