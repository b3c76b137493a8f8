package kz.consular.gateway.messaging.channel;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.messaging.broker.BrokerConnection;
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Listens to the queues of every party of this node, over one connection with sessions for each queue: the broker pushes, nothing polls,
 * and a large transfer to one party delays no other party. After a loss it connects again.
 */
@Component
final class QueueListeners implements RunsInBackground {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration UNTIL_LOST = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(QueueListeners.class);

    private final BrokerConnector broker;
    private final List<QueueListener.Queue> queues;
    private final List<ReceiveLimiter> limiters;
    private final BackgroundLoop loop;
    private volatile @Nullable BrokerConnection connection;
    private List<QueueListener.Queue> withheld = List.of();
    private BackOffExecution retries = BrokerConnector.pauses().start();

    QueueListeners(BrokerConnector broker, NodeQueues queues) {
        this.broker = broker;
        this.queues = queues.all();
        this.limiters = this.queues.stream()
                .map(QueueListener.Queue::limiter)
                .distinct()
                .toList();
        this.loop = new BackgroundLoop(
                "queue-listeners", "No connection to the broker", BrokerConnector.pauses(), this::listen);
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public void start() {
        limiters.forEach(ReceiveLimiter::open);
        loop.start();
    }

    /** @return the pause until a withheld queue is tried again, or until the connection is checked */
    private Duration listen() throws BrokerUnavailable, JMSException {
        var current = connection;
        if (current != null && current.isLost()) {
            disconnect();
            return pause(BrokerConnector.pauses().start()); // Every node has lost its connection at the same moment.
        }
        try {
            if (current == null) {
                openAll();
            } else {
                withheld = open(current, withheld, false);
            }
        } catch (JMSException | RuntimeException e) {
            disconnect();
            throw e;
        }
        return withheld.isEmpty() ? UNTIL_LOST : pause(retries);
    }

    private void openAll() throws BrokerUnavailable, JMSException {
        var opened = broker.connect(loop::wake);
        connection = opened;
        retries = BrokerConnector.pauses().start();
        withheld = open(opened, queues, true);
    }

    private static Duration pause(BackOffExecution pauses) {
        return Duration.ofMillis(pauses.nextBackOff());
    }

    /**
     * Opens queues. A queue that the broker withholds does not delay the other queues; it is tried again and again.
     *
     * @return the queues that the broker withholds
     */
    private List<QueueListener.Queue> open(BrokerConnection current, List<QueueListener.Queue> wanted, boolean warn)
            throws JMSException {
        var refused = new ArrayList<QueueListener.Queue>();
        for (var queue : wanted) {
            try {
                open(current, queue);
            } catch (InvalidDestinationException | JMSSecurityException e) {
                refused.add(queue);
                if (warn) {
                    LOG.warn("{}", BrokerDiagnostics.at(queue.name(), e).getMessage());
                }
            }
        }
        if (refused.size() < wanted.size()) {
            LOG.info("Listening to {} queues", queues.size() - refused.size());
        }
        return refused;
    }

    /** Opens all sessions of a queue or none: the sessions of a withheld queue are opened anew later. */
    private static void open(BrokerConnection current, QueueListener.Queue queue) throws JMSException {
        var sessions = new ArrayList<Session>();
        try {
            while (sessions.size() < queue.concurrency()) {
                var session = current.openSession();
                sessions.add(session);
                session.createConsumer(ActiveMQJMSClient.createQueue(queue.name()))
                        .setMessageListener(new QueueListener(queue, session));
            }
        } catch (InvalidDestinationException | JMSSecurityException e) {
            for (var session : sessions) {
                session.close();
            }
            throw e;
        }
    }

    private void disconnect() {
        var current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }

    /** Waits for the messages that are being received, then closes the connection. */
    @Override
    public void stop() {
        try {
            for (var limiter : limiters) {
                if (!limiter.close(PATIENCE)) {
                    LOG.warn("A message took longer than {} to receive and is cut off; it comes again", PATIENCE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loop.stop();
        disconnect();
    }

    @Override
    public int getPhase() {
        return DELIVERY;
    }
}
