package kz.consular.gateway.tracing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code management.opentelemetry.tracing.export.*}, with the names of Spring Boot's own export.
 *
 * @param scheduleDelay how long a span waits for others before they are exported together
 */
@ConfigurationProperties(value = "management.opentelemetry.tracing.export", ignoreUnknownFields = false)
record ExportSettings(
        @DefaultValue("5s") Duration scheduleDelay,
        @DefaultValue Otlp otlp) {

    ExportSettings {
        if (!scheduleDelay.isPositive()) {
            throw new IllegalArgumentException("management.opentelemetry.tracing.export.schedule-delay is "
                    + scheduleDelay + ". Set it to more than 0, such as 5s.");
        }
    }

    /**
     * A collector that receives OTLP over HTTP.
     *
     * @param endpoint the address; without it nothing is exported and no connection is made
     * @param headers headers of each request, such as a key
     * @param ssl for a collector whose certificate has no public authority, or that requires a client certificate
     */
    record Otlp(
            @Nullable String endpoint,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("none") Compression compression,
            @DefaultValue Ssl ssl) {

        Otlp {
            headers = Map.copyOf(headers);
            requirePositive("timeout", timeout);
            requirePositive("connect-timeout", connectTimeout);
            if (endpoint != null && !isCollector(endpoint)) {
                throw new IllegalArgumentException(
                        "management.opentelemetry.tracing.export.otlp.endpoint is not a"
                                + " collector's address. Set it to one such as http://localhost:4318/v1/traces, or leave it out.");
            }
        }

        private static boolean isCollector(String text) {
            try {
                var address = new URI(text);
                return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                        && address.getHost() != null
                        && address.getUserInfo() == null;
            } catch (URISyntaxException e) {
                return false; // The caller reports it.
            }
        }

        private static void requirePositive(String name, Duration value) {
            if (!value.isPositive()) {
                throw new IllegalArgumentException("management.opentelemetry.tracing.export.otlp." + name + " is "
                        + value + ". Set it to more than 0, such as 10s.");
            }
        }

        /** Without the headers, which may hold a key. */
        @Override
        public String toString() {
            return "Otlp[endpoint=" + endpoint + "]";
        }

        Optional<String> collector() {
            return Optional.ofNullable(endpoint);
        }
    }

    enum Compression {
        NONE,
        GZIP;

        String method() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param bundle the name of one of {@code spring.ssl.bundle} */
    record Ssl(@Nullable String bundle) {

        Optional<String> named() {
            return Optional.ofNullable(bundle);
        }
    }

    /**
     * The share of the traces started here that is exported. A trace that arrives with a message is exported where its
     * first node did so.
     *
     * @param probability {@code management.tracing.sampling.probability}, 0 to 1; the default 1 exports all, for a few
     *     thousand applications a year
     */
    @ConfigurationProperties("management.tracing.sampling")
    record Sampling(@DefaultValue("1.0") double probability) {

        Sampling {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("management.tracing.sampling.probability is " + probability
                        + ". Set it to a number from 0 to 1.");
            }
        }
    }
}
