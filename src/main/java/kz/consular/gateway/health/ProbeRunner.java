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

/**
 * Has a probe look for all who ask: once at a time, with an end to their patience, and not again before a while. A look
 * that hangs keeps one thread and no more; should it ever end, its finding counts.
 */
final class ProbeRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeRunner.class);

    private final Probe probe;
    private final HealthSettings settings;
    private final Clock clock;
    private @Nullable Look last;
    private HealthState told = HealthState.UP;

    ProbeRunner(Probe probe, HealthSettings settings, Clock clock) {
        this.probe = probe;
        this.settings = settings;
        this.clock = clock;
    }

    private record Found(ComponentHealth health, Instant at) {}

    private record Look(Instant startedAt, CompletableFuture<Found> found) {}

    String name() {
        return probe.name();
    }

    /** Begins to look, unless a look is under way or what the last one found is fresh. */
    void begin() {
        look();
    }

    /** What a fresh look finds, waiting for it if need be. */
    ComponentHealth now() {
        var look = look();
        var patience = settings.patience().minus(Duration.between(look.startedAt(), clock.instant()));
        return found(look, patience);
    }

    private synchronized Look look() {
        var now = clock.instant();
        if (last == null || isStale(last, now)) {
            last = new Look(now, CompletableFuture.supplyAsync(this::find, this::inItsOwnThread));
        }
        return last;
    }

    private boolean isStale(Look look, Instant now) {
        return look.found().isDone() && freshUntil(look.found().join()).isBefore(now);
    }

    private Instant freshUntil(Found found) {
        var rest = found.health().state() == HealthState.UP ? probe.rest() : Duration.ZERO;
        return found.at().plus(rest.compareTo(settings.freshness()) > 0 ? rest : settings.freshness());
    }

    private void inItsOwnThread(Runnable looking) {
        Thread.ofPlatform().daemon().name("health-" + probe.name()).start(looking);
    }

    /** Whatever a probe throws, an error of the machine among it, is what it found. */
    private Found find() {
        try {
            return new Found(probe.look(), clock.instant());
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.debug("The probe of {} failed", probe.name(), e);
            return new Found(down(HealthReason.of(LOOK_FAILED, e)), clock.instant());
        }
    }

    private ComponentHealth found(Look look, Duration patience) {
        try {
            return tell(look.found()
                    .get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)
                    .health());
        } catch (TimeoutException e) {
            return tell(down(HealthReason.of(LOOK_TOO_LONG, settings.patience().toMillis() / 1000.0)));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The probe of " + probe.name() + " ended without a finding", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(HealthReason.of(LOOK_INTERRUPTED));
        }
    }

    private ComponentHealth down(HealthReason reason) {
        return new ComponentHealth(probe.name(), HealthState.DOWN, reason, probe.remedy());
    }

    /** In the log each change stands once, however many ask. */
    private synchronized ComponentHealth tell(ComponentHealth health) {
        if (health.state() != told) {
            told = health.state();
            LOG.atLevel(told == HealthState.UP ? Level.INFO : Level.WARN)
                    .log(
                            "Health of {}: {}. {} {}",
                            name(),
                            told,
                            health.reason().inEnglish(),
                            health.remedy());
        }
        return health;
    }
}
