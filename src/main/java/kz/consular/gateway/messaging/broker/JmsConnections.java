package kz.consular.gateway.messaging.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines to the broker that are given up. */
public final class JmsConnections {
    private static final Logger LOG = LoggerFactory.getLogger(JmsConnections.class);

    private JmsConnections() {}

    /** Of a broken one nobody expects that it closes in order. */
    public static void hangUp(Connection line) {
        try {
            line.close();
        } catch (JMSException e) {
            LOG.debug("A broken line to the broker did not close in order", e);
        }
    }
}
