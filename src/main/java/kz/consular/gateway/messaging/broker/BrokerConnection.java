package kz.consular.gateway.messaging.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A started connection to the broker. A lost one is never repaired: it is closed, and another one is opened. */
public final class BrokerConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerConnection.class);

    private final Connection connection;
    private volatile boolean lost;

    private BrokerConnection(Connection connection) {
        this.connection = connection;
    }

    /** @param onLoss is called when the connection is lost, in a thread of the client */
    static BrokerConnection open(ConnectionFactory broker, Runnable onLoss) throws JMSException {
        var opened = new BrokerConnection(broker.createConnection());
        try {
            opened.connection.setExceptionListener(_ -> {
                opened.lost = true;
                onLoss.run();
            });
            opened.connection.start();
            return opened;
        } catch (JMSException e) {
            opened.close();
            throw e;
        }
    }

    /** A new transacted session. */
    public Session openSession() throws JMSException {
        return connection.createSession(Session.SESSION_TRANSACTED);
    }

    public boolean isLost() {
        return lost;
    }

    /** A lost connection often fails to close; that changes nothing any more. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            LOG.debug("A connection to the broker did not close in order", e);
        }
    }
}
