package kz.consular.gateway.messaging.broker;

import jakarta.jms.Session;

/**
 * A transacted session on a connection of its own.
 *
 * @param jms the session itself
 */
public record BrokerSession(BrokerConnection connection, Session jms) implements AutoCloseable {

    public boolean isLost() {
        return connection.isLost();
    }

    @Override
    public void close() {
        connection.close();
    }
}
