package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.LOOK_FAILED;
import static kz.consular.gateway.health.HealthReason.Code.LOOK_INTERRUPTED;
import static kz.consular.gateway.health.HealthReason.Code.LOOK_TOO_LONG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The health of one component of the node, found by having it do some of its work. Spring Boot finds a probe as a
 * {@link HealthIndicator} under its bean name, which is the name of the component.
 *
 * <p>Any number of callers share one check. A check runs in a thread of its own; callers wait for it no longer than
 * {@code gateway.health.patience}, and its result holds for {@code gateway.health.freshness}. A check that hangs keeps
 * one thread and no more; when it ends, its result counts.
 */
abstract class Probe implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final String name;
    private final String remedy;
    private final ProbeTiming timing;
    private final Clock clock;
    private @Nullable Check last;
    private HealthState logged = HealthState.UP;

    /**
     * @param name a stable code, such as {@code seal-key}
     * @param remedy what to do where the component is not up, in one sentence
     */
    Probe(String name, String remedy, ProbeTiming timing, Clock clock) {
        this.name = name;
        this.remedy = remedy;
        this.timing = timing;
        this.clock = clock;
    }

    private record Result(ComponentHealth health, Instant at) {}

    private record Check(Instant startedAt, CompletableFuture<Result> result) {}

    /** Checks the component. It may take long or throw: either counts as down. */
    abstract ComponentHealth check();

    /** How long the result of a check holds where the component is up, if that is longer than the freshness. */
    Duration rest() {
        return Duration.ZERO;
    }

    final ComponentHealth up(HealthReason reason) {
        return ComponentHealth.up(name, reason);
    }

    final ComponentHealth warning(HealthReason reason) {
        return new ComponentHealth(name, HealthState.WARNING, reason, remedy);
    }

    final ComponentHealth down(HealthReason reason) {
        return new ComponentHealth(name, HealthState.DOWN, reason, remedy);
    }

    /** The health of the component as the actuator shows it. */
    @Override
    public final Health health() {
        return now().toHealth();
    }

    /** Starts a check unless one is running or the last result is fresh. */
    final void begin() {
        current();
    }

    /** A fresh result; waits for the check where needed. */
    final ComponentHealth now() {
        var check = current();
        var patience = timing.patience().minus(Duration.between(check.startedAt(), clock.instant()));
        return result(check, patience);
    }

    private synchronized Check current() {
        var now = clock.instant();
        if (last == null || isStale(last, now)) {
            last = new Check(now, CompletableFuture.supplyAsync(this::run, this::inThread));
        }
        return last;
    }

    private boolean isStale(Check check, Instant now) {
        return check.result().isDone() && freshUntil(check.result().join()).isBefore(now);
    }

    private Instant freshUntil(Result result) {
        var rest = result.health().state() == HealthState.UP ? rest() : Duration.ZERO;
        return result.at().plus(rest.compareTo(timing.freshness()) > 0 ? rest : timing.freshness());
    }

    private void inThread(Runnable check) {
        Thread.ofPlatform().daemon().name("health-" + name).start(check);
    }

    /** Every exception of a check is a result, an error of the virtual machine among them. */
    private Result run() {
        try {
            return new Result(check(), clock.instant());
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.debug("The probe of {} failed", name, e);
            return new Result(down(HealthReason.of(LOOK_FAILED, e)), clock.instant());
        }
    }

    private ComponentHealth result(Check check, Duration patience) {
        try {
            return logged(check.result()
                    .get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)
                    .health());
        } catch (TimeoutException e) {
            return logged(down(HealthReason.of(LOOK_TOO_LONG, timing.patience().toMillis() / 1000.0)));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The probe of " + name + " ended without a result", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(HealthReason.of(LOOK_INTERRUPTED));
        }
    }

    /** Logs each change of the state once, however many callers there are. */
    private synchronized ComponentHealth logged(ComponentHealth health) {
        if (health.state() != logged) {
            logged = health.state();
            LOG.atLevel(logged == HealthState.UP ? Level.INFO : Level.WARN)
                    .log(
                            "Health of {}: {}. {} {}",
                            name,
                            logged,
                            health.reason().inEnglish(),
                            health.remedy());
        }
        return health;
    }
}
