package kz.consular.gateway.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code gateway.health.*}.
 *
 * @param patience how long a caller waits for a check of a component
 * @param freshness how long the result of a check holds for further callers
 */
@ConfigurationProperties("gateway.health")
record HealthSettings(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("5s") Duration freshness) {

    HealthSettings {
        require(patience, "patience");
        require(freshness, "freshness");
    }

    private static void require(Duration value, String name) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "gateway.health." + name + " is " + value + ". Set it to a millisecond or more, such as 5s.");
        }
    }
}
