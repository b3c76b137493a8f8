package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the values of gauges in the background, so that no reader of the metrics waits for the database or adds to its
 * load.
 */
@Component
final class GaugeRefresh implements RunsInBackground {
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    /** The first count does not slow the start of the node. */
    private static final Duration START_DELAY = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(GaugeRefresh.class);

    private final List<Gauges> gauges;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("gauges", "Gauges cannot be refreshed", INTERVAL, this::refreshAfterStart);
    /** The gauges that failed at the last count. */
    private final Set<Gauges> failing = new HashSet<>();

    private boolean delayed;
    private volatile Instant complete;

    GaugeRefresh(List<Gauges> gauges, MeterRegistry registry, Clock clock) {
        this.gauges = List.copyOf(gauges);
        this.clock = clock;
        this.complete = clock.instant();
        Gauge.builder("gateway.figures.age", this, GaugeRefresh::age)
                .description("Since all that is counted in the background was last counted anew")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Gauges whose values are counted together. */
    @FunctionalInterface
    interface Gauges {
        void refresh();
    }

    /** The value of a gauge at the last count; not a number before the first one. */
    static final class Value {
        private volatile double value = Double.NaN;

        Gauge.Builder<Value> gauge(String name, String description) {
            return Gauge.builder(name, this, counted -> counted.value)
                    .strongReference(true)
                    .description(description);
        }

        void set(double counted) {
            value = counted;
        }
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    private Duration refreshAfterStart() {
        if (!delayed) {
            delayed = true;
            return START_DELAY;
        }
        refresh();
        return INTERVAL;
    }

    /**
     * Gauges that cannot be counted keep their last values and do not stop the others; the age of the figures then
     * grows.
     */
    private void refresh() {
        var failed = gauges.stream().filter(each -> !refresh(each)).count();
        if (failed == 0) {
            complete = clock.instant();
        }
    }

    private boolean refresh(Gauges counted) {
        try {
            counted.refresh();
            failing.remove(counted);
            return true;
        } catch (RuntimeException e) {
            if (failing.add(counted)) {
                LOG.warn(
                        "{} cannot be counted; their last values stay, and counting is tried again",
                        counted.getClass().getSimpleName(),
                        e);
            }
            return false;
        }
    }

    private double age() {
        return Duration.between(complete, clock.instant()).toMillis() / 1000.0;
    }
}
