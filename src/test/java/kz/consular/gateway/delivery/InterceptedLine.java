package kz.consular.gateway.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A line to the broker whose sessions a test can meddle with. */
record InterceptedLine(Interception interception) {

    /** What comes before each call of a session. */
    @FunctionalInterface
    interface Interception {

        /** @return whether the session itself must not hear of the call, which then has no result */
        boolean tookOver(Session session, Method method, Object[] arguments) throws JMSException;
    }

    ConnectionFactory around(ConnectionFactory broker) {
        return wrap(ConnectionFactory.class, broker);
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        if (target instanceof Session session && interception.tookOver(session, method, arguments)) {
                            return null;
                        }
                        return switch (method.invoke(target, arguments)) {
                            case Connection connection -> wrap(Connection.class, connection);
                            case Session session -> wrap(Session.class, session);
                            case null -> null;
                            case Object other -> other;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
