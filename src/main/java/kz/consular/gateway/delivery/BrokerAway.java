package kz.consular.gateway.delivery;

/** The broker cannot be reached, or withholds what was asked of it; the message says why. */
public final class BrokerAway extends Exception {
    private static final long serialVersionUID = 1L;

    BrokerAway(String why, Throwable cause) {
        super(why, cause);
    }
}
