package kz.consular.gateway.messaging.broker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connection to the broker: {@code gateway.broker.*}.
 *
 * @param url {@code gateway.broker.url}: the address of the broker, such as {@code tcp://host:61617}; without it, the broker runs in
 *     this process
 * @param keystore {@code gateway.broker.keystore}: PKCS#12 with the key by which this node identifies itself to the broker
 * @param keystorePassword {@code gateway.broker.keystore-password}: the password of the keystore
 * @param caCertificates {@code gateway.broker.ca-certificates}: PEM, the authorities that issue the certificate of the broker
 * @param deadLetter {@code gateway.broker.dead-letter}: the queue of dead letters, which are messages that cannot be answered
 */
@ConfigurationProperties("gateway.broker")
public record BrokerSettings(
        Optional<String> url,
        Optional<String> keystore,
        Optional<String> keystorePassword,
        Optional<String> caCertificates,
        @DefaultValue("delivery.dead-letter") String deadLetter) {
    public BrokerSettings {
        if (deadLetter.isBlank()) {
            throw new IllegalArgumentException(
                    "gateway.broker.dead-letter is empty. Name the dead-letter queue of the broker.");
        }
    }

    /**
     * The key of this node; empty when none is set.
     *
     * @throws BrokerKeyUnusable when some are set and others not, or a file does not hold what it should
     */
    Optional<BrokerKey> key() {
        if (Stream.of(keystore, keystorePassword, caCertificates).allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(BrokerKey.load(
                Path.of(set(keystore, "keystore")),
                set(keystorePassword, "keystore-password"),
                Path.of(set(caCertificates, "ca-certificates"))));
    }

    private static String set(Optional<String> value, String name) {
        return value.orElseThrow(() -> new BrokerKeyUnusable("gateway.broker." + name
                + " is not set. Set gateway.broker.keystore, gateway.broker.keystore-password and"
                + " gateway.broker.ca-certificates together."));
    }

    /** Whether the broker is another process, to which other nodes may connect. */
    public boolean isApart() {
        return url.isPresent();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BrokerSettings[deadLetter=" + deadLetter + "]";
    }
}
