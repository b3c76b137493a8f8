package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.outbound.ConsignmentTransport;
import kz.consular.gateway.delivery.outbound.Dispatch;
import kz.consular.gateway.delivery.outbound.TransferFailed;
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.messaging.broker.BrokerSession;
import kz.consular.gateway.messaging.broker.JmsBody;
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
 * Sends consignments to the broker over a session of its own. The session is transacted, because only then does the broker say that it
 * dropped a duplicate. After a failure the next call makes a new connection.
 */
@Component
@Scope("prototype")
final class JmsSender implements ConsignmentTransport {

    private static final String DUPLICATE_KEY = "_AMQ_DUPL_ID";

    /** A body in one piece is read before it is sent, in far less time than a lease. */
    private static final Progress AT_ONCE = () -> {};

    private static final Logger LOG = LoggerFactory.getLogger(JmsSender.class);

    private final BrokerConnector broker;
    private @Nullable BrokerSession session;

    JmsSender(BrokerConnector broker) {
        this.broker = broker;
    }

    @Override
    public void connect() throws TransferFailed {
        var _ = session();
    }

    private Session session() throws TransferFailed {
        if (session != null && session.isLost()) {
            close();
        }
        try {
            if (session == null) {
                session = broker.openSession();
            }
            return session.jms();
        } catch (BrokerUnavailable e) {
            throw JmsFailures.ofConnecting(e);
        }
    }

    @Override
    public void send(Dispatch dispatch, Path container, Progress progress) throws TransferFailed {
        try {
            transfer(dispatch, container, progress, session());
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
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
