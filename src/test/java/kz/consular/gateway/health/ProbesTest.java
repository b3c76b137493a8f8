package kz.consular.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.util.unit.DataSize;

@DisplayName("A component of the node is up when it has just done some of its work")
class ProbesTest {
    private static final ProbeTiming TIMING = new ProbeTiming(Duration.ofSeconds(5), Duration.ofSeconds(5));

    @TempDir
    Path folder;

    @Nested
    @OnEachDatabase
    class Database {
        @Parameter
        TestDatabase make;

        @Test
        void is_up_when_a_write_was_committed() {
            try (var depot = TestDepot.in(folder, Clock.systemUTC(), make)) {
                var probe = new JdbcDatabaseProbe(depot.jdbc(), TIMING, Clock.systemUTC());

                assertThat(probe.check().state()).isEqualTo(HealthState.UP);
                assertThat(probe.check().state()).isEqualTo(HealthState.UP);

                assertThat(depot.jdbc()
                                .sql("SELECT times FROM health_write")
                                .query(Long.class)
                                .single())
                        .isEqualTo(2);
            }
        }

        @Test
        void is_down_when_it_takes_no_write() {
            try (var depot = TestDepot.in(folder, Clock.systemUTC(), make)) {
                var probe = new JdbcDatabaseProbe(depot.jdbc(), TIMING, Clock.systemUTC());

                depot.jdbc().sql("DELETE FROM health_write").update();
                assertThat(probe.check().reason().inEnglish()).isEqualTo("The row of table health_write is missing.");

                depot.jdbc().sql("DROP TABLE health_write").update();
                assertThat(probe.check()).satisfies(health -> {
                    assertThat(health.state()).isEqualTo(HealthState.DOWN);
                    assertThat(health.reason().inEnglish())
                            .startsWith("It took no write: ")
                            .contains("health_write");
                });
            }
        }
    }

    @Test
    void every_seal_key_has_to_sign() {
        var seals = TestSeals.in(folder, "mission.BERLIN", "mission.PARIS");

        assertThat(sealKeys(seals).check())
                .isEqualTo(ComponentHealth.up("seal-key", HealthReason.of(HealthReason.Code.KEYS_SIGN, 2)));
        assertThat(sealKeys(new OneLost(seals)).check()).satisfies(health -> {
            assertThat(health.state()).isEqualTo(HealthState.DOWN);
            assertThat(health.reason().inEnglish()).contains("mission.PARIS", "No test seal of 'mission.NOWHERE'");
        });
    }

    @Test
    void the_other_seal_keys_are_tried_after_one_that_does_not_sign() {
        var seals = new Counting(new OneLost(TestSeals.in(folder, "mission.PARIS", "mission.ROME")), new ArrayList<>());

        assertThat(sealKeys(seals).check().reason().inEnglish()).contains("mission.PARIS");
        assertThat(seals.asked()).containsExactly("mission.PARIS", "mission.ROME");
    }

    @Test
    void many_seal_keys_are_tried_a_few_at_a_time_in_turn() {
        var names = IntStream.range(10, 10 + 2 * SealKeyProbe.KEYS_PER_CHECK + 3)
                .mapToObj(number -> "mission.M" + number)
                .toArray(String[]::new);
        var seals = new Counting(TestSeals.in(folder, names), new ArrayList<>());
        var probe = sealKeys(seals);

        assertThat(probe.check().reason()).isEqualTo(HealthReason.of(HealthReason.Code.KEYS_SIGN_SO_FAR, 16, 35));
        assertThat(seals.asked()).hasSize(SealKeyProbe.KEYS_PER_CHECK);
        assertThat(probe.rest()).isZero();
        probe.check();
        assertThat(probe.check().reason()).isEqualTo(HealthReason.of(HealthReason.Code.KEYS_SIGN, 35));
        assertThat(seals.asked()).contains(names);
        assertThat(probe.rest()).isEqualTo(Duration.ofMinutes(1));

        probe.check();

        assertThat(seals.asked().subList(3 * SealKeyProbe.KEYS_PER_CHECK, 4 * SealKeyProbe.KEYS_PER_CHECK))
                .as("those that signed longest ago")
                .doesNotContainAnyElementsOf(List.of(names[0], names[12]))
                .contains(names[13], names[28]);
    }

    @Test
    void a_seal_key_that_did_not_sign_is_tried_first_until_it_does() {
        var seals = TestSeals.in(folder, "mission.BERLIN", "mission.PARIS");
        var lost = new AtomicBoolean(true);
        var probe = sealKeys(new SealKeys() {
            @Override
            public SortedSet<String> names() {
                return seals.names();
            }

            @Override
            public SealKey key(String name) {
                return seals.key(lost.get() && name.equals("mission.PARIS") ? "mission.NOWHERE" : name);
            }
        });

        assertThat(List.of(probe.check().state(), probe.check().state())).containsOnly(HealthState.DOWN);
        lost.set(false);
        assertThat(probe.check().reason()).isEqualTo(HealthReason.of(HealthReason.Code.KEYS_SIGN, 2));
    }

    private static SealKeyProbe sealKeys(SealKeys keys) {
        return new SealKeyProbe(keys, TIMING, Clock.systemUTC());
    }

    private record Counting(SealKeys all, List<String> asked) implements SealKeys {
        @Override
        public SortedSet<String> names() {
            return all.names();
        }

        @Override
        public SealKey key(String name) {
            asked.add(name);
            return all.key(name);
        }
    }

    private record OneLost(SealKeys all) implements SealKeys {
        @Override
        public SortedSet<String> names() {
            return all.names();
        }

        @Override
        public SealKey key(String name) {
            if (name.equals("mission.PARIS")) {
                return all.key("mission.NOWHERE");
            }
            return all.key(name);
        }
    }

    @Test
    void a_disk_has_to_have_room_beyond_the_reserve() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var free = DataSize.ofBytes(depot.containers().disk().free());
            var plenty = depot.containersWithReserve(DataSize.ofBytes(free.toBytes() / 4));
            var little = depot.containersWithReserve(DataSize.ofBytes(free.toBytes() / 4 * 3));
            var none = depot.containersWithReserve(DataSize.ofBytes(free.toBytes() / 4 * 5));

            assertThat(state(plenty)).isEqualTo(HealthState.UP);
            assertThat(state(plenty, little)).isEqualTo(HealthState.WARNING);
            assertThat(state(little, none, plenty)).isEqualTo(HealthState.DOWN);
        }
    }

    private static HealthState state(ContainerStore... stores) {
        var disks = List.of(stores).stream().map(ContainerStore::disk).toList();
        return new DiskProbe(disks, TIMING, Clock.systemUTC()).check().state();
    }
}
