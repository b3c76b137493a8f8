package kz.consular.gateway.messaging.broker;

import org.jspecify.annotations.Nullable;

/** The key to the broker or its authorities cannot be used. The message names the setting. */
final class BrokerKeyUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerKeyUnusable(String message) {
        this(message, null);
    }

    BrokerKeyUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
