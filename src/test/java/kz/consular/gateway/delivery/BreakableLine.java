package kz.consular.gateway.delivery;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the broker on which a test can break one commit, the first or a later one. */
public final class BreakableLine {

    private final AtomicInteger left;
    private final Where where;
    private final When when;

    public enum Where {
        SENDING,
        RECEIVING
    }

    public enum When {
        /** The broker never hears of it. */
        BEFORE_THE_BROKER_COMMITS,
        /** The broker has committed; only its answer is lost. */
        AFTER_THE_BROKER_COMMITTED
    }

    public BreakableLine(Where where, When when) {
        this(where, when, 1);
    }

    public BreakableLine(Where where, When when, int which) {
        this.left = new AtomicInteger(which);
        this.where = where;
        this.when = when;
    }

    boolean hasBroken() {
        return left.get() <= 0;
    }

    public ConnectionFactory around(ConnectionFactory broker) {
        return new InterceptedLine((session, method, _) -> {
                    var commits = method.getName().equals("commit");
                    if (commits) {
                        commit(session);
                    }
                    return commits;
                })
                .around(broker);
    }

    private void commit(Session session) throws JMSException {
        var here = Thread.currentThread().getName().startsWith("sender-") ? Where.SENDING : Where.RECEIVING;
        var breaks = here == where && left.decrementAndGet() == 0;
        if (!breaks || when == When.AFTER_THE_BROKER_COMMITTED) {
            session.commit();
        }
        if (breaks) {
            throw new JMSException("The line broke");
        }
    }
}
