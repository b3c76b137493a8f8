package kz.consular.gateway.messaging.broker;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Checks whether the broker answers, over a connection of its own that stays open between checks. */
@Component
public final class BrokerCheck implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BrokerConnector broker;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable BrokerSession session;
    private volatile boolean running;

    BrokerCheck(BrokerConnector broker) {
        this.broker = broker;
    }

    /**
     * Has the broker open a session and close it. Returns once it has, or once the connection breaks, which over a network may
     * take most of a minute.
     *
     * @return why the broker does not answer
     */
    public Optional<String> trouble() {
        lock.lock();
        try {
            if (!running) {
                return Optional.of("this node has not started, or is stopping");
            }
            // A connection that broke between two checks says nothing about the broker of today.
            if (session == null || !answers(session)) {
                close();
                session = broker.openSession();
            }
            return Optional.empty();
        } catch (BrokerUnavailable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            lock.unlock();
        }
    }

    private static boolean answers(BrokerSession open) {
        try {
            open.connection().openSession().close();
            return true;
        } catch (JMSException e) {
            LOG.debug("The open connection to the broker is lost", e);
            return false;
        }
    }

    private void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** A connection on which an answer is overdue is left to the client, which closes all its connections in the end. */
    @Override
    public void stop() {
        running = false;
        try {
            if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return RunsInBackground.DELIVERY;
    }
}
