package kz.consular.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.consular.gateway.node.LogLines;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A probe checks once for all callers")
class ProbeTest {
    private static final Duration FRESHNESS = Duration.ofSeconds(5);
    private static final ComponentHealth FINE =
            ComponentHealth.up("part", HealthReason.of(HealthReason.Code.BROKER_ANSWERS));

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T07:00:00Z"));
    private final AtomicInteger checks = new AtomicInteger();
    private final CountDownLatch hanging = new CountDownLatch(1);

    @AfterEach
    void release() {
        hanging.countDown();
    }

    private Probe probe(Duration rest, Supplier<ComponentHealth> check) {
        var timing = new ProbeTiming(Duration.ofMillis(100), FRESHNESS);
        return new Probe("part", "Mend it.", timing, clock) {
            @Override
            ComponentHealth check() {
                checks.incrementAndGet();
                return check.get();
            }

            @Override
            Duration rest() {
                return rest;
            }
        };
    }

    private Probe probe(Supplier<ComponentHealth> check) {
        return probe(Duration.ZERO, check);
    }

    private ComponentHealth hang() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return FINE;
    }

    @Test
    void its_result_holds_for_the_freshness_and_no_longer() {
        var probe = probe(() -> FINE);

        assertThat(probe.now()).isEqualTo(FINE);
        clock.forward(FRESHNESS);
        assertThat(probe.now()).isEqualTo(FINE);
        assertThat(checks).hasValue(1);

        clock.forward(Duration.ofMillis(1));
        assertThat(probe.now()).isEqualTo(FINE);
        assertThat(checks).hasValue(2);
    }

    @Test
    void its_result_may_hold_longer_only_while_the_component_is_up() {
        var healthy = probe(Duration.ofMinutes(1), () -> FINE);
        healthy.now();
        clock.forward(Duration.ofMinutes(1));
        healthy.now();
        assertThat(checks).hasValue(1);

        var warning = probe(
                Duration.ofMinutes(1),
                () -> new ComponentHealth(
                        "part", HealthState.WARNING, HealthReason.of(HealthReason.Code.ROOM, 2, 1), "Mend it."));
        warning.now();
        clock.forward(FRESHNESS.plusMillis(1));
        warning.now();
        assertThat(checks).hasValue(3);
    }

    @Test
    void a_check_that_hangs_is_down_keeps_one_thread_and_counts_when_it_ends() {
        var probe = probe(this::hang);

        IntStream.range(0, 5).forEach(_ -> {
            assertThat(probe.now())
                    .isEqualTo(new ComponentHealth(
                            "part",
                            HealthState.DOWN,
                            HealthReason.of(HealthReason.Code.LOOK_TOO_LONG, 0.1),
                            "Mend it."));
            clock.forward(Duration.ofMinutes(1));
        });
        assertThat(checks).hasValue(1);
        assertThat(threads()).isEqualTo(1);

        hanging.countDown();
        await().until(() -> probe.now().equals(FINE));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("health-part"))
                .count();
    }

    @Test
    void a_check_that_throws_is_down_with_the_exception_as_reason() {
        assertThat(probe(() -> {
                            throw new IllegalStateException("No luck");
                        })
                        .now())
                .satisfies(health -> {
                    assertThat(health.state()).isEqualTo(HealthState.DOWN);
                    assertThat(health.reason().inEnglish()).contains("No luck");
                });
        assertThat(probe(() -> {
                            throw new NoClassDefFoundError("gone");
                        })
                        .now()
                        .reason()
                        .inEnglish())
                .contains("gone");
    }

    @Test
    void each_change_is_logged_once() {
        var probe = probe(() -> checks.get() < 3
                ? new ComponentHealth(
                        "part", HealthState.DOWN, HealthReason.of(HealthReason.Code.DATABASE_DISK_FULL), "Mend it.")
                : FINE);

        try (var log = LogLines.of(Probe.class)) {
            IntStream.range(0, 4).forEach(_ -> {
                probe.now();
                clock.forward(FRESHNESS.plusMillis(1));
            });

            assertThat(log.all())
                    .containsExactly(
                            "WARN Health of part: DOWN. Its disk is full. Mend it.",
                            "INFO Health of part: UP. It answers.");
        }
        assertThat(checks).hasValue(4);
    }
}
