package kz.consular.gateway.delivery;

/** The broker cannot be reached, or withholds what was asked of it; the message says why. */
public final class BrokerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean ofOneQueue;

    public BrokerUnavailable(String why, Throwable cause) {
        this(why, false, cause);
    }

    public BrokerUnavailable(String why, boolean ofOneQueue, Throwable cause) {
        super(why, cause);
        this.ofOneQueue = ofOneQueue;
    }

    /** Whether only this queue is withheld, and another may be given. */
    public boolean isOfOneQueue() {
        return ofOneQueue;
    }
}
