package kz.consular.gateway.messaging.channel;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import kz.consular.gateway.node.loop.RunsInBackground;
import kz.consular.gateway.node.loop.WakeUpSignal;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens to the queues of every party of this node, over one connection with sessions for each queue: the broker pushes,
 * nothing polls, and large transfers to one party hold up no other. Comes back by itself when the broker does.
 */
public final class QueueListeners implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration UNTIL_LOST = Duration.ofMinutes(10);
    private static final ExponentialBackoff RECONNECT =
            new ExponentialBackoff(Duration.ofMillis(500), Duration.ofSeconds(15));
    private static final Logger LOG = LoggerFactory.getLogger(QueueListeners.class);

    private final ConnectionFactory broker;
    private final BrokerDiagnostics door;
    private final List<QueueListener.Queue> queues;
    private final List<ReceiveLimiter> turnstiles;
    private final WakeUpSignal bell = new WakeUpSignal(1);
    private volatile boolean on;
    private @Nullable Thread thread;

    public QueueListeners(ConnectionFactory broker, BrokerDiagnostics door, List<QueueListener.Queue> queues) {
        this.broker = broker;
        this.door = door;
        this.queues = List.copyOf(queues);
        this.turnstiles =
                queues.stream().map(QueueListener.Queue::turnstile).distinct().toList();
    }

    @Override
    public void start() {
        on = true;
        turnstiles.forEach(ReceiveLimiter::open);
        thread = Thread.ofPlatform().name("reception").start(this::run);
    }

    private void run() {
        try {
            keepListening();
        } catch (InterruptedException e) {
            LOG.warn("Stopped before the broker let go; what was not acknowledged comes again");
        }
    }

    private void keepListening() throws InterruptedException {
        var failures = 0;
        while (on) {
            var lost = new AtomicBoolean();
            try (var connection = dial(lost)) {
                failures = 0;
                listen(connection, lost);
                if (on) {
                    // Every node has lost it at this moment.
                    bell.await(RECONNECT.pause(1, RandomGenerator.getDefault()));
                }
            } catch (JMSException | RuntimeException e) {
                if (failures++ == 0) {
                    LOG.warn("No connection to the broker; trying on: {}", why(e));
                }
                bell.await(RECONNECT.pause(failures, RandomGenerator.getDefault()));
            }
        }
    }

    private String why(Exception failure) {
        return failure instanceof JMSException refused ? door.closed(refused) : failure.toString();
    }

    private Connection dial(AtomicBoolean lost) throws JMSException {
        var connection = broker.createConnection();
        try {
            connection.setExceptionListener(_ -> {
                lost.set(true);
                bell.signal();
            });
            connection.start();
            return connection;
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** A queue that the broker withholds does not keep the others waiting; it is tried again and again. */
    private void listen(Connection connection, AtomicBoolean lost) throws JMSException, InterruptedException {
        var withheld = queues;
        var tries = 0;
        while (on && !lost.get()) {
            var before = withheld.size();
            withheld = open(connection, withheld, tries == 0);
            if (withheld.size() < before) {
                LOG.info("Listening to {} queues", queues.size() - withheld.size());
            }
            bell.await(withheld.isEmpty() ? UNTIL_LOST : RECONNECT.pause(++tries, RandomGenerator.getDefault()));
        }
    }

    /** @return those that the broker withholds */
    private List<QueueListener.Queue> open(Connection connection, List<QueueListener.Queue> wanted, boolean complain)
            throws JMSException {
        var withheld = new ArrayList<QueueListener.Queue>();
        for (var queue : wanted) {
            try {
                open(connection, queue);
            } catch (InvalidDestinationException | JMSSecurityException e) {
                withheld.add(queue);
                if (complain) {
                    LOG.warn("{}", BrokerDiagnostics.at(queue.name(), e).getMessage());
                }
            }
        }
        return withheld;
    }

    /** All sessions of a queue, or none: those of a queue that is withheld are opened anew. */
    private static void open(Connection connection, QueueListener.Queue queue) throws JMSException {
        var sessions = new ArrayList<Session>();
        try {
            while (sessions.size() < queue.ears()) {
                var session = connection.createSession(Session.SESSION_TRANSACTED);
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

    /** Waits for what is being taken in, then hangs up. */
    @Override
    public void stop() {
        try {
            for (var turnstile : turnstiles) {
                if (!turnstile.close(PATIENCE)) {
                    LOG.warn("A message took longer than {} to take in and is cut off; it comes again", PATIENCE);
                }
            }
            on = false;
            bell.signal();
            if (thread != null && !thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    @Override
    public int getPhase() {
        return RunsInBackground.DELIVERY;
    }
}
