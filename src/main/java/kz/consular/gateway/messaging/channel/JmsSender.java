package kz.consular.gateway.messaging.channel;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.consular.gateway.delivery.outbound.ConsignmentTransport;
import kz.consular.gateway.delivery.outbound.Dispatch;
import kz.consular.gateway.delivery.outbound.TransferFailed;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.messaging.broker.JmsBody;
import kz.consular.gateway.messaging.broker.JmsConnections;
import kz.consular.gateway.storage.ContainerDamaged;
import kz.consular.gateway.tracing.Traceparent;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * One sending thread's line to the broker. The session is transacted, since only then does the broker say that it
 * dropped a duplicate. After a failure the line is given up and made anew.
 */
@Component
@Scope("prototype")
final class JmsSender implements ConsignmentTransport {

    private static final String DUPLICATE_KEY = "_AMQ_DUPL_ID";

    /** What is read in one piece is read before the line is used, in far less than a lease. */
    private static final Progress AT_ONCE = () -> {};

    private static final Logger LOG = LoggerFactory.getLogger(JmsSender.class);

    private final ConnectionFactory broker;
    private final BrokerDiagnostics door;
    private @Nullable Line line;

    JmsSender(ConnectionFactory broker, BrokerDiagnostics door) {
        this.broker = broker;
        this.door = door;
    }

    private record Line(Connection connection, Session session, AtomicBoolean broken) {}

    /** The line as it stands, or a new one. */
    private Line line() throws JMSException {
        if (line != null && line.broken().get()) {
            close();
        }
        if (line == null) {
            line = dial();
        }
        return line;
    }

    private Line dial() throws JMSException {
        var connection = broker.createConnection();
        try {
            var broken = new AtomicBoolean();
            connection.setExceptionListener(_ -> broken.set(true));
            return new Line(connection, connection.createSession(Session.SESSION_TRANSACTED), broken);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void connect() throws TransferFailed {
        try {
            line();
        } catch (JMSException e) {
            throw JmsFailures.ofConnecting(e, door.closed(e));
        }
    }

    @Override
    public void send(Dispatch dispatch, Path container, Progress progress) throws TransferFailed {
        try {
            transfer(dispatch, container, progress, line().session());
        } catch (JMSException e) {
            close();
            throw JmsFailures.ofSending(
                    BrokerDiagnostics.at(dispatch.consignment().recipient().address(), e));
        } catch (IOException e) {
            close();
            throw JmsFailures.ofSending(e);
        }
    }

    /** @throws ContainerDamaged when the bytes read are not those that were sealed; nothing is sent then */
    private static void transfer(Dispatch dispatch, Path container, Progress progress, Session session)
            throws JMSException, IOException {
        var consignment = dispatch.consignment();
        try (var body = new OutgoingBody(container, consignment.size() > JmsBody.LARGEST_PIECE ? progress : AT_ONCE);
                var producer = session.createProducer(
                        ActiveMQJMSClient.createQueue(consignment.recipient().address()))) {
            var message = session.createBytesMessage();
            JmsProperties.write(consignment.caused(Traceparent.current()), message);
            message.setStringProperty(DUPLICATE_KEY, dispatch.duplicateKey());
            JmsBody.fill(message, body, consignment.size());
            producer.send(message);
            if (!body.digest().equals(consignment.digest())) {
                throw new ContainerDamaged(container);
            }
            commit(dispatch, session);
        }
    }

    private static void commit(Dispatch dispatch, Session session) throws JMSException {
        try {
            session.commit();
        } catch (JMSException e) {
            if (!(e.getCause() instanceof ActiveMQDuplicateIdException)) {
                throw e;
            }
            session.rollback();
            LOG.info("{}: an earlier attempt of round {} had come through", dispatch.consignment(), dispatch.round());
        }
    }

    @Override
    public void close() {
        if (line != null) {
            JmsConnections.hangUp(line.connection());
            line = null;
        }
    }
}
