package kz.consular.gateway.delivery;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker, seen from here.
 *
 * @param url {@code gateway.broker.url}; absent, the broker runs in this process
 * @param deadLetter {@code gateway.broker.dead-letter}: the queue of messages that nobody can answer
 */
@ConfigurationProperties("gateway.broker")
public record BrokerSettings(
        Optional<String> url,
        @DefaultValue("delivery.dead-letter") String deadLetter) {
    public BrokerSettings {
        if (deadLetter.isBlank()) {
            throw new IllegalArgumentException(
                    "gateway.broker.dead-letter is empty. Name the dead-letter queue of the broker.");
        }
    }

    /** An URL may carry passwords. */
    @Override
    public String toString() {
        return "BrokerSettings[deadLetter=" + deadLetter + "]";
    }
}
