package kz.consular.gateway.delivery;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines to the broker that are given up. */
final class JmsLines {
    private static final Logger LOG = LoggerFactory.getLogger(JmsLines.class);

    private JmsLines() {}

    /** Of a broken one nobody expects that it closes in order. */
    static void hangUp(Connection line) {
        try {
            line.close();
        } catch (JMSException e) {
            LOG.debug("A broken line to the broker did not close in order", e);
        }
    }
}
