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
 * Where traces go, under the names that Spring Boot has for it: {@code management.opentelemetry.tracing.export.*}.
 *
 * @param scheduleDelay how long a step waits for others that go with it
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
     * A collector that takes OTLP over HTTP.
     *
     * @param endpoint absent for none: then nothing is exported, and no connection tried
     * @param headers sent with each request, such as a key
     * @param ssl for a collector whose certificate no public authority signed, or that asks for ours
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
                return false; // The caller says what it should be.
            }
        }

        private static void requirePositive(String name, Duration value) {
            if (!value.isPositive()) {
                throw new IllegalArgumentException("management.opentelemetry.tracing.export.otlp." + name + " is "
                        + value + ". Set it to more than 0, such as 10s.");
            }
        }

        /** A key is nobody's business. */
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
}
