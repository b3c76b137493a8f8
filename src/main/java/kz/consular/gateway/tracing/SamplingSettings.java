package kz.consular.gateway.tracing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many of the traces that begin here are exported; one that comes in with a message is exported where its first node did so.
 *
 * @param probability {@code management.tracing.sampling.probability}, 0 to 1: all, for a few thousand applications a year
 */
@ConfigurationProperties("management.tracing.sampling")
record SamplingSettings(@DefaultValue("1.0") double probability) {

    SamplingSettings {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "management.tracing.sampling.probability is " + probability + ". Set it to a number from 0 to 1.");
        }
    }
}
