package kz.consular.gateway.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends reports as text, all of a call in one JMS transaction. After a failure the line is given up and made anew. */
final class JmsReportPost implements ReportPost, AutoCloseable {
    /** What no monitor has read for so long the broker drops: its queue must not grow without end. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(JmsReportPost.class);

    private final ConnectionFactory broker;
    private final BrokerDoor door;
    private @Nullable Connection connection;
    private @Nullable Session session;

    JmsReportPost(ConnectionFactory broker, BrokerDoor door) {
        this.broker = broker;
        this.door = door;
    }

    @Override
    public synchronized void send(List<String> reports) throws BrokerAway {
        try {
            transfer(reports, line());
        } catch (JMSException e) {
            var stood = session != null;
            close();
            throw new BrokerAway(stood ? String.valueOf(BrokerDoor.at(QUEUE, e).getMessage()) : door.closed(e), e);
        }
    }

    private static void transfer(List<String> reports, Session session) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(QUEUE))) {
            producer.setTimeToLive(KEPT.toMillis());
            for (var report : reports) {
                producer.send(session.createTextMessage(report));
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
            try {
                connection.close();
            } catch (JMSException e) {
                LOG.debug("A broken line to the broker did not close in order", e);
            }
            connection = null;
        }
    }
}
