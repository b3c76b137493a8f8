package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.OfficeCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@Tag("lengthy")
@DisplayName("A gateway whose broker's disk stood still in the middle of its work")
@EnabledIf(value = "kz.consular.gateway.demo.RootCommand#permitted", disabledReason = FreezingDisk.NEEDS_ROOT)
class StandstillIT {
    private static final int OFFICERS = 8;
    private static final int DISK_MEBIBYTES = 512;
    /** Until consignments are under way at all times. */
    private static final int DELIVERED = 100;
    /** Longer than Artemis waits for an answer by default. */
    private static final Duration STANDSTILL = Duration.ofSeconds(35);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    @DisplayName("delivers at once when the disk goes on")
    void goes_on() throws Exception {
        var family = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        var delivered = new Semaphore(0);
        var busy = new AtomicBoolean(true);
        try (var disk = FreezingDisk.mount(folder.resolve("data/broker"), folder.resolve("disk"), DISK_MEBIBYTES);
                var gateway = GatewayProcess.start(folder, "256m");
                var officers = Executors.newFixedThreadPool(OFFICERS)) {
            gateway.awaitRehearsed();
            var rounds = IntStream.range(0, OFFICERS)
                    .mapToObj(_ -> officers.submit(() -> keepLodging(gateway.endpoints(), family, delivered, busy)))
                    .toList();
            try {
                assertThat(comes(DELIVERED, delivered, PATIENCE)).isTrue();
                standStill(disk, delivered);
                assertThat(comes(3 * OFFICERS, delivered, AT_ONCE)).isTrue();
            } finally {
                busy.set(false);
            }
            for (var each : rounds) {
                each.get();
            }
        }
    }

    /** Each officer may get one answer from before the standstill; the next answer needs the broker. */
    private static void standStill(FreezingDisk disk, Semaphore delivered) throws IOException, InterruptedException {
        disk.freeze();
        try {
            delivered.drainPermits();
            assertThat(comes(OFFICERS + 1, delivered, STANDSTILL)).isFalse();
        } finally {
            disk.thaw();
        }
        delivered.drainPermits();
    }

    private static boolean comes(int many, Semaphore delivered, Duration within) throws InterruptedException {
        return delivered.tryAcquire(many, within.toSeconds(), TimeUnit.SECONDS);
    }

    private static void keepLodging(
            DemoEndpoints endpoints, DossierFolder family, Semaphore delivered, AtomicBoolean busy) {
        var officer = endpoints.officer(DemoPopulation.BERLIN);
        while (busy.get()) {
            var accepted = officer.lodge(family, UUID.randomUUID().toString()).getAccepted();
            var clerk = endpoints.clerk(new OfficeCode(accepted.getOffice().getCode()));
            Awaitility.await(accepted.getCaseNumber())
                    .atMost(PATIENCE)
                    .until(() -> clerk.holds(accepted.getCaseNumber()));
            delivered.release();
        }
    }
}
