package kz.consular.gateway.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short by default, with every fault; {@code mvn verify -Pslow} lets it run for five minutes. */
@Tag("slow")
@DisplayName("While processes die and connections break at random")
class MixedFaultsIT {
    private static final long SEED = Long.getLong("faults.seed", 361);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("faults.seconds", 10));
    private static final Duration UNTIL_EACH = Duration.ofMinutes(10);
    private static final int OFFICERS = 3;

    @TempDir
    Path folder;

    private final Map<Fault, Integer> caused = Collections.synchronizedMap(new EnumMap<>(Fault.class));

    @Test
    @DisplayName("every accepted application ends decided, exactly once")
    void everything_at_once() throws Exception {
        System.out.println("Seed " + SEED + ", " + LENGTH.toSeconds() + " s of faults");
        try (var country = SplitCountry.startWithPostgres(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workload = new Workload(country, folder.resolve("papers"));
            var over = new CountDownLatch(1);
            var clerksStop = new CountDownLatch(1);
            var families = workload.families();
            var officers = IntStream.range(0, OFFICERS)
                    .mapToObj(i -> threads.submit(new OfficerAtWork(workload, families, SEED + i, over)))
                    .toList();
            var clerks = Stream.of(SplitCountry.ALMATY, SplitCountry.PETROPAVL)
                    .map(office -> threads.submit(new ClerkAtWork(
                            country.clerk(office), workload.promises(), SEED + office.hashCode(), clerksStop)))
                    .toList();
            var injectors = injectors(country, over).map(threads::submit).toList();

            try {
                var _ = over.await(LENGTH.toSeconds(), TimeUnit.SECONDS);
                Workload.await("each fault was caused")
                        .atMost(UNTIL_EACH)
                        .until(() -> caused.size() == Fault.values().length);
                over.countDown();
                var quiet = Instant.now();
                finish(injectors);
                finish(officers);
                try {
                    workload.awaitRest();
                } finally {
                    print(workload.audit(), Duration.between(quiet, Instant.now()));
                }
            } finally {
                over.countDown();
                clerksStop.countDown();
            }
            finish(clerks);
            workload.assertAllIsWell();
            workload.assertRulingsReached();
            assertThat(workload.promises().acceptances()).isNotEmpty();
        }
    }

    /** One for mission and broker, one for office and database, one for the links. */
    private Stream<FaultInjector> injectors(SplitCountry country, CountDownLatch over) {
        return Stream.of(
                new FaultInjector(country, List.of(Fault.MISSION_KILLED, Fault.BROKER_KILLED), SEED, over, caused),
                new FaultInjector(country, List.of(Fault.OFFICE_KILLED, Fault.DATABASE_KILLED), SEED + 1, over, caused),
                new FaultInjector(
                        country,
                        List.of(Fault.LINE_CUT, Fault.LINE_STALLED, Fault.LINE_STALLED_ONE_WAY, Fault.LINE_TRUNCATED),
                        SEED + 2,
                        over,
                        caused));
    }

    private static void finish(List<? extends Future<?>> running) throws InterruptedException, ExecutionException {
        for (var one : running) {
            one.get();
        }
    }

    private void print(Audit audit, Duration untilRest) {
        var faults = caused.entrySet().stream()
                .map(fault -> fault.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + fault.getValue())
                .collect(Collectors.joining(", "));
        System.out.printf(
                """
                accepted  decided  lost  doubled  faults    seed  seconds  to rest
                %8d %8d %5d %8d %7d %7d %8d %6d s  (%s)
                """,
                audit.accepted(),
                audit.decided(),
                audit.lost().size(),
                audit.doubled().size(),
                caused.values().stream().mapToInt(Integer::intValue).sum(),
                SEED,
                LENGTH.toSeconds(),
                untilRest.toSeconds(),
                faults);
    }
}
