package kz.consular.gateway.delivery;

/** The broker cannot be reached or denies a request; the message states the reason. */
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

    /** Whether the broker denies this queue only. */
    public boolean isOfOneQueue() {
        return ofOneQueue;
    }
}
