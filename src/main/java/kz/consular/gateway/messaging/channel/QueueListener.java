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

/** Lets the messages of one queue in, one at a time. What fails goes back and comes again after a pause. */
public final class QueueListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(QueueListener.class);

    private final String queue;
    private final Session session;
    private final Reader reader;
    private final ReceiveLimiter turnstile;

    QueueListener(Queue queue, Session session) {
        this.queue = queue.name();
        this.session = session;
        this.reader = queue.reader().apply(session);
        this.turnstile = queue.turnstile();
    }

    /** What is done with a message. */
    @FunctionalInterface
    public interface Reader {

        /** Ends with the commit of the session, or with its rollback where the message has to wait. */
        void take(Message message) throws JMSException, IOException;
    }

    /**
     * A queue, and who reads it in sessions of its own.
     *
     * @param ears how many sessions, each with one message at a time
     * @param turnstile by which its messages are let in, with those of other queues
     */
    public record Queue(String name, int ears, ReceiveLimiter turnstile, Function<Session, Reader> reader) {}

    @Override
    public void onMessage(Message message) {
        if (!turnstile.enter()) {
            return; // Stopping: the session closes without a commit, and the message comes again.
        }
        try {
            reader.take(message);
        } catch (JMSException | IOException | RuntimeException e) {
            LOG.error("Could not take in a message from queue {}; it comes again", queue, e);
            giveBack();
        } finally {
            turnstile.leave();
        }
    }

    private void giveBack() {
        try {
            session.rollback();
        } catch (JMSException e) {
            LOG.debug("The session of queue {} is gone; its messages come again by themselves", queue, e);
        }
    }
}
