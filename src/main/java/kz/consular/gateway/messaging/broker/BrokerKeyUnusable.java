package kz.consular.gateway.messaging.broker;

import org.jspecify.annotations.Nullable;

/** What this node was given to be let in by the broker is not usable; the message names the setting. */
final class BrokerKeyUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerKeyUnusable(String message) {
        this(message, null);
    }

    BrokerKeyUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
