package kz.consular.gateway.messaging.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.monitoring.ReportReceiver;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import kz.consular.gateway.node.loop.RunsInBackground;
import kz.consular.gateway.node.loop.WakeUpSignal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Hands the reports in the queue to their desk, many at a time, and lets go of them once they are taken in. */
public final class JmsReportReader implements SmartLifecycle {
    /** Each may tell of hundreds of changes, and what is written at once holds up other writers of a SQLite. */
    private static final int MOST = 10;
    /** So long a stop waits at most for a queue in which nothing lies. */
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ExponentialBackoff PAUSE =
            new ExponentialBackoff(Duration.ofMillis(500), Duration.ofSeconds(30));
    private static final Logger LOG = LoggerFactory.getLogger(JmsReportReader.class);

    private final ConnectionFactory broker;
    private final BrokerDiagnostics door;
    private final @Nullable ReportReceiver desk;
    private final WakeUpSignal bell = new WakeUpSignal(1);
    private volatile boolean on;
    private @Nullable Thread thread;

    /** @param desk absent where this node reads no reports: then it never starts */
    public JmsReportReader(ConnectionFactory broker, BrokerDiagnostics door, @Nullable ReportReceiver desk) {
        this.broker = broker;
        this.door = door;
        this.desk = desk;
    }

    @Override
    public boolean isAutoStartup() {
        return desk != null;
    }

    @Override
    public void start() {
        var reader = Objects.requireNonNull(desk);
        on = true;
        thread = Thread.ofPlatform().name("reports").start(() -> run(reader));
    }

    private void run(ReportReceiver desk) {
        var failures = 0;
        while (on) {
            try (var connection = broker.createConnection();
                    var session = connection.createSession(Session.SESSION_TRANSACTED);
                    var consumer = session.createConsumer(session.createQueue(ReportSender.QUEUE))) {
                connection.start();
                while (on) {
                    read(session, consumer, desk);
                    failures = 0;
                }
            } catch (JMSException e) {
                complain(failures++, door.closed(BrokerDiagnostics.at(ReportSender.QUEUE, e)), e);
            } catch (RuntimeException e) { // of the desk: the database is away; a thread must not die of it
                complain(failures++, e.toString(), e);
            }
            if (on && !paused(failures)) {
                return;
            }
        }
    }

    private static void complain(int failures, String why, Exception e) {
        if (failures == 0) {
            LOG.warn("Reports cannot be read; trying on: {}", why);
        }
        LOG.debug("Reports cannot be read", e);
    }

    private boolean paused(int failures) {
        try {
            bell.await(PAUSE.pause(Math.max(1, failures), RandomGenerator.getDefault()));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What is not committed when the desk throws comes again with the next session. */
    private static void read(Session session, MessageConsumer consumer, ReportReceiver desk) throws JMSException {
        var reports = new ArrayList<String>();
        var message = consumer.receive(LISTEN.toMillis());
        while (message != null) {
            if (message instanceof TextMessage text && text.getText() != null) {
                reports.add(text.getText());
            } else {
                LOG.warn("What lies in {} as {} is no report and is dropped", ReportSender.QUEUE, message.getJMSType());
            }
            message = reports.size() < MOST ? consumer.receiveNoWait() : null;
        }
        if (!reports.isEmpty()) {
            desk.take(List.copyOf(reports));
        }
        session.commit();
    }

    @Override
    public void stop() {
        on = false;
        bell.signal();
        try {
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
