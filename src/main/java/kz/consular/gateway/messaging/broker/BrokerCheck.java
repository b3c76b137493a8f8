package kz.consular.gateway.messaging.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks the broker for an answer, over a line of its own that stays from one time to the next. */
public final class BrokerCheck implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectionFactory broker;
    private final BrokerDiagnostics door;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection line;
    private volatile boolean on;

    public BrokerCheck(ConnectionFactory broker, BrokerDiagnostics door) {
        this.broker = broker;
        this.door = door;
    }

    /**
     * Has the broker open a session and close it. Returns when it has, or the line breaks, which over a network may take
     * the better part of a minute.
     *
     * @return why the broker does not answer
     */
    public Optional<String> trouble() {
        turn.lock();
        try {
            if (!on) {
                return Optional.of("this node has not started, or is stopping");
            }
            // A line that broke while nobody looked says nothing about the broker of today.
            if (line == null || !answers(line)) {
                hangUp();
                line = broker.createConnection();
                line.createSession(Session.AUTO_ACKNOWLEDGE).close();
            }
            return Optional.empty();
        } catch (JMSException e) {
            hangUp();
            return Optional.of(door.closed(e));
        } finally {
            turn.unlock();
        }
    }

    private static boolean answers(Connection standing) {
        try {
            standing.createSession(Session.AUTO_ACKNOWLEDGE).close();
            return true;
        } catch (JMSException e) {
            LOG.debug("The line to the broker that stood no longer does", e);
            return false;
        }
    }

    private void hangUp() {
        if (line != null) {
            JmsConnections.hangUp(line);
            line = null;
        }
    }

    @Override
    public void start() {
        on = true;
    }

    /** A line on which an answer is overdue is left to the client, which closes all of its lines in the end. */
    @Override
    public void stop() {
        on = false;
        try {
            if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                hangUp();
                turn.unlock();
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
