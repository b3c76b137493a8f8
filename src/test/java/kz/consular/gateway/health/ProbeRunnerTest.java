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

@DisplayName("A part of the node is looked at once for all who ask")
class ProbeRunnerTest {
    private static final Duration FRESHNESS = Duration.ofSeconds(5);
    private static final ComponentHealth FINE =
            ComponentHealth.up("part", HealthReason.of(HealthReason.Code.BROKER_ANSWERS));

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T07:00:00Z"));
    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch hanging = new CountDownLatch(1);

    @AfterEach
    void nothing_hangs_for_ever() {
        hanging.countDown();
    }

    private ProbeRunner watch(Duration rest, Supplier<ComponentHealth> look) {
        var probe = new Probe() {
            @Override
            public String name() {
                return "part";
            }

            @Override
            public ComponentHealth look() {
                looks.incrementAndGet();
                return look.get();
            }

            @Override
            public Duration rest() {
                return rest;
            }

            @Override
            public String remedy() {
                return "Mend it.";
            }
        };
        return new ProbeRunner(probe, new HealthSettings(Duration.ofMillis(100), FRESHNESS), clock);
    }

    private ProbeRunner watch(Supplier<ComponentHealth> look) {
        return watch(Duration.ZERO, look);
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
    void a_finding_counts_for_a_while_and_then_no_longer() {
        var watch = watch(() -> FINE);

        assertThat(watch.now()).isEqualTo(FINE);
        clock.forward(FRESHNESS);
        assertThat(watch.now()).isEqualTo(FINE);
        assertThat(looks).hasValue(1);

        clock.forward(Duration.ofMillis(1));
        assertThat(watch.now()).isEqualTo(FINE);
        assertThat(looks).hasValue(2);
    }

    @Test
    void what_is_well_may_rest_for_longer_and_what_is_not_does_not() {
        var well = watch(Duration.ofMinutes(1), () -> FINE);
        well.now();
        clock.forward(Duration.ofMinutes(1));
        well.now();
        assertThat(looks).hasValue(1);

        var ill = watch(
                Duration.ofMinutes(1),
                () -> new ComponentHealth(
                        "part", HealthState.WARNING, HealthReason.of(HealthReason.Code.ROOM, 2, 1), "Mend it."));
        ill.now();
        clock.forward(FRESHNESS.plusMillis(1));
        ill.now();
        assertThat(looks).hasValue(3);
    }

    @Test
    void one_that_hangs_is_down_keeps_one_thread_and_counts_again_when_it_ends() {
        var watch = watch(this::hang);

        IntStream.range(0, 5).forEach(_ -> {
            assertThat(watch.now())
                    .isEqualTo(new ComponentHealth(
                            "part",
                            HealthState.DOWN,
                            HealthReason.of(HealthReason.Code.LOOK_TOO_LONG, 0.1),
                            "Mend it."));
            clock.forward(Duration.ofMinutes(1));
        });
        assertThat(looks).hasValue(1);
        assertThat(threads()).isEqualTo(1);

        hanging.countDown();
        await().until(() -> watch.now().equals(FINE));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("health-part"))
                .count();
    }

    @Test
    void one_that_throws_is_down_and_says_why() {
        assertThat(watch(() -> {
                            throw new IllegalStateException("No luck");
                        })
                        .now())
                .satisfies(health -> {
                    assertThat(health.state()).isEqualTo(HealthState.DOWN);
                    assertThat(health.reason().inEnglish()).contains("No luck");
                });
        assertThat(watch(() -> {
                            throw new NoClassDefFoundError("gone");
                        })
                        .now()
                        .reason()
                        .inEnglish())
                .contains("gone");
    }

    @Test
    void each_change_is_told_once() {
        var watch = watch(() -> looks.get() < 3
                ? new ComponentHealth(
                        "part", HealthState.DOWN, HealthReason.of(HealthReason.Code.DATABASE_DISK_FULL), "Mend it.")
                : FINE);

        try (var log = LogLines.of(ProbeRunner.class)) {
            IntStream.range(0, 4).forEach(_ -> {
                watch.now();
                clock.forward(FRESHNESS.plusMillis(1));
            });

            assertThat(log.all())
                    .containsExactly(
                            "WARN Health of part: DOWN. Its disk is full. Mend it.",
                            "INFO Health of part: UP. It answers.");
        }
        assertThat(looks).hasValue(4);
    }
}
