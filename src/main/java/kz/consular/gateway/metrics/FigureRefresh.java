package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Counts anew every while, in the background, so that no reader of the metrics waits for the database or multiplies its work. */
final class FigureRefresh implements SmartLifecycle {
    static final Duration EVERY = Duration.ofSeconds(15);
    /** The start has better things to do. */
    private static final Duration FIRST = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);

    private final List<Gauges> gauges;
    private final Clock clock;
    /** Of those that failed at their last turn. */
    private final Set<Gauges> failing = ConcurrentHashMap.newKeySet();

    private volatile Instant complete;
    private volatile @Nullable ScheduledExecutorService counting;

    FigureRefresh(List<Gauges> gauges, MeterRegistry registry, Clock clock) {
        this.gauges = List.copyOf(gauges);
        this.clock = clock;
        this.complete = clock.instant();
        Gauge.builder("gateway.figures.age", this, FigureRefresh::age)
                .description("Since all that is counted in the background was last counted anew")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age() {
        return Duration.between(complete, clock.instant()).toMillis() / 1000.0;
    }

    /** Some gauges that show what was last counted. */
    @FunctionalInterface
    interface Gauges {
        void refresh();
    }

    /** One that cannot count keeps the others from nothing; its own last figures then age, which a metric tells. */
    void refresh() {
        var failed = gauges.stream().filter(each -> !refresh(each)).count();
        if (failed == 0) {
            complete = clock.instant();
        }
    }

    private boolean refresh(Gauges gauges) {
        try {
            gauges.refresh();
            failing.remove(gauges);
            return true;
        } catch (RuntimeException e) {
            if (failing.add(gauges)) {
                LOG.warn("{} cannot be counted; their last figures grow old, and it tries on", name(gauges), e);
            }
            return false;
        }
    }

    private static String name(Gauges gauges) {
        return gauges.getClass().getSimpleName();
    }

    @Override
    public void start() {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("figures").factory());
        var _ = timer.scheduleWithFixedDelay(this::refresh, FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        counting = timer;
    }

    @Override
    public void stop() {
        var timer = counting;
        if (timer != null) {
            timer.shutdownNow();
            counting = null;
        }
    }

    @Override
    public boolean isRunning() {
        return counting != null;
    }
}
