package kz.consular.gateway.health;

import java.time.Duration;

/**
 * The times of a probe.
 *
 * @param patience how long a caller waits for a check of a component
 * @param freshness how long the result of a check holds for further callers
 */
record ProbeTiming(Duration patience, Duration freshness) {
    static final ProbeTiming DEFAULT = new ProbeTiming(Duration.ofSeconds(10), Duration.ofSeconds(5));
}
