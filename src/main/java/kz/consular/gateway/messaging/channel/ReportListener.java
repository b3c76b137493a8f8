package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.monitoring.ReportReceiver;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.messaging.broker.BrokerSession;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Passes the reports in the queue to their receiver, many at a time, and acknowledges them once they are stored. A node without a
 * receiver leaves them to other nodes.
 */
@Component
final class ReportListener implements RunsInBackground {
    /** A report may hold hundreds of changes, and one long transaction delays the other writers of a SQLite. */
    private static final int LARGEST_BATCH = 10;
    /** A stop waits at most so long for an empty queue. */
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ReportListener.class);

    private final BrokerConnector broker;
    private final Optional<ReportReceiver> receiver;
    private final BackgroundLoop loop;
    private volatile @Nullable Source source;

    ReportListener(BrokerConnector broker, Optional<ReportReceiver> receiver) {
        this.broker = broker;
        this.receiver = receiver;
        this.loop =
                new BackgroundLoop("report-listener", "Cannot read reports", BrokerConnector.pauses(), this::listen);
    }

    private record Source(BrokerSession session, MessageConsumer consumer) {}

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public boolean isAutoStartup() {
        return receiver.isPresent();
    }

    private Duration listen() throws BrokerUnavailable, JMSException {
        var current = source;
        try {
            if (current == null) {
                current = open();
            }
            receive(current.session().jms(), current.consumer(), receiver.orElseThrow());
            if (current.session().isLost()) {
                disconnect();
            }
            return Duration.ZERO;
        } catch (JMSException e) {
            disconnect();
            throw BrokerDiagnostics.at(ReportSender.QUEUE, e);
        } catch (RuntimeException e) { // of the receiver, such as a database that does not answer
            disconnect();
            throw e;
        }
    }

    private Source open() throws BrokerUnavailable, JMSException {
        var session = broker.openSession();
        try {
            var opened = new Source(
                    session, session.jms().createConsumer(session.jms().createQueue(ReportSender.QUEUE)));
            source = opened;
            return opened;
        } catch (JMSException e) {
            session.close();
            throw e;
        }
    }

    private void disconnect() {
        var current = source;
        source = null;
        if (current != null) {
            current.session().close();
        }
    }

    /** After an exception of the receiver nothing is committed, and the reports come again with the next connection. */
    private static void receive(Session session, MessageConsumer consumer, ReportReceiver receiver)
            throws JMSException {
        var reports = new ArrayList<String>();
        var message = consumer.receive(LISTEN.toMillis());
        while (message != null) {
            if (message instanceof TextMessage text && text.getText() != null) {
                reports.add(text.getText());
            } else {
                LOG.warn(
                        "A message in {} of type {} is no report and is dropped",
                        ReportSender.QUEUE,
                        message.getJMSType());
            }
            message = reports.size() < LARGEST_BATCH ? consumer.receiveNoWait() : null;
        }
        if (!reports.isEmpty()) {
            receiver.take(List.copyOf(reports));
        }
        session.commit();
    }

    @Override
    public void stop() {
        loop.stop();
        disconnect();
    }

    @Override
    public int getPhase() {
        return DELIVERY;
    }
}
