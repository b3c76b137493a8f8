package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Session;
import java.io.IOException;
import java.util.function.Function;
import kz.consular.gateway.delivery.ReceiveLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes the messages of one queue to their receiver, one at a time. After a failure the message comes again, after a pause. */
final class QueueListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(QueueListener.class);

    private final String queue;
    private final Session session;
    private final Receiver receiver;
    private final ReceiveLimiter limiter;

    QueueListener(Queue queue, Session session) {
        this.queue = queue.name();
        this.session = session;
        this.receiver = queue.receiver().apply(session);
        this.limiter = queue.limiter();
    }

    /** Receives the messages of one session. */
    @FunctionalInterface
    interface Receiver {

        /** Ends with the commit of the session, or with its rollback where the message has to wait. */
        void receive(Message message) throws JMSException, IOException;
    }

    /**
     * A queue and its receiver.
     *
     * @param concurrency the number of sessions, each with one message at a time
     * @param limiter bounds how many messages are received at once, together with other queues
     */
    record Queue(String name, int concurrency, ReceiveLimiter limiter, Function<Session, Receiver> receiver) {}

    @Override
    public void onMessage(Message message) {
        if (!limiter.enter()) {
            return; // The node stops: the session closes without a commit, and the message comes again.
        }
        try {
            receiver.receive(message);
        } catch (JMSException | IOException | RuntimeException e) {
            LOG.error("Could not receive a message from queue {}; it comes again", queue, e);
            rollBack();
        } finally {
            limiter.leave();
        }
    }

    private void rollBack() {
        try {
            session.rollback();
        } catch (JMSException e) {
            LOG.debug("The session of queue {} is lost; the broker delivers its messages again", queue, e);
        }
    }
}
