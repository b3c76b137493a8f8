package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.ListCasesRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A gateway on a disk of 192 MiB, of which 48 stay in reserve")
@EnabledIf(value = "kz.consular.gateway.demo.RootCommand#permitted", disabledReason = SmallDisk.NEEDS_ROOT)
class FullDiskIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration START = Duration.ofMinutes(5);
    private static final int MEBIBYTE = 1 << 20;
    private static final int DISK = 192;
    private static final long RESERVE = 48L * MEBIBYTE;
    private static final int PAPER = 4 * MEBIBYTE;
    private static final int ON_THE_WAY = 3;
    private static final int REFUSALS = 5;

    @TempDir
    static Path folder;

    private static SmallDisk disk;
    private static GatewayProcess gateway;
    private static MissionClient officer;
    private static DossierFolder dossier;

    @BeforeAll
    static void start() throws Exception {
        CountryCertificates.in(folder.resolve("certificates"));
        dossier = BigPaper.addedTo(Sample.SINGLE_ADULT, folder.resolve("papers"), PAPER);
        disk = SmallDisk.mount(folder.resolve("data"), DISK);
        gateway = GatewayProcess.start(
                folder, "256m", "--gateway.demo.rehearsal=false", "--gateway.storage.reserve=" + RESERVE + "B");
        officer = gateway.endpoints().officer(DemoPopulation.BERLIN);
        Awaitility.await("the endpoint of the mission")
                .atMost(START)
                .ignoreExceptions()
                .until(() -> officer.cases(new ListCasesRequest()).getCase().isEmpty());
    }

    @AfterAll
    static void stop() throws Exception {
        try (var _ = disk;
                var running = gateway) {
            running.stop();
            assertThat(integrity()).isEqualTo("ok");
        }
    }

    private static String integrity() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/gateway.db"));
                var check = database.createStatement().executeQuery("PRAGMA integrity_check")) {
            return check.getString(1);
        }
    }

    @AfterEach
    void clear() throws IOException {
        disk.clear();
    }

    @Test
    @DisplayName(
            "refuses early, goes on delivering and deciding all that it took, and takes the refused once there is room")
    void nearlyFull() throws Exception {
        disk.fillUpTo(RESERVE + 24L * MEBIBYTE);
        var accepted = new ArrayList<Accepted>();
        for (var next = lodge(id()); next.isPresent(); next = lodge(id())) {
            accepted.add(next.get());
        }
        assertThat(accepted).isNotEmpty();
        assertThat(told("nothing new is taken in"))
                .as("told at the first refusal")
                .isPositive();
        accepted.forEach(FullDiskIT::awaitAtOffice);
        assertNothingOnTheWay();
        disk.fillUpTo(RESERVE + PAPER);
        var warned = told("nothing new is taken in");
        var relieved = told("There is room again");

        var refused = id();
        var begun = Instant.now();
        for (var i = 0; i < REFUSALS; i++) {
            assertThat(lodge(refused)).isEmpty();
        }
        System.out.printf(
                "%d accepted, then refused in %d ms each, with %d bytes free%n",
                accepted.size(),
                Duration.between(begun, Instant.now()).dividedBy(REFUSALS).toMillis(),
                disk.free());
        assertThat(disk.free()).isGreaterThan(RESERVE);
        assertNothingHalf();
        accepted.forEach(FullDiskIT::decide);
        assertThat(lodge(refused)).as("still too full").isEmpty();
        assertThat(told("nothing new is taken in") - warned)
                .as("told at the first refusal only")
                .isZero();

        disk.clear();
        decide(lodge(refused).orElseThrow());
        assertThat(told("There is room again") - relieved).isOne();
    }

    @Test
    @DisplayName("refuses by the announced length alone, before a byte of the message is transferred")
    void refusedByLength() throws Exception {
        disk.fillUpTo(RESERVE + PAPER);
        var announced = (long) DISK * MEBIBYTE;

        try (var line = tls().getSocketFactory()
                .createSocket("localhost", gateway.endpoints().port())) {
            line.setSoTimeout((int) PATIENCE.toMillis());
            line.getOutputStream().write("""
                    POST /services/mission HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/related; type="application/xop+xml"; boundary=b\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    \r
                    """.formatted(announced).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 500")
                    .contains("NO_SPACE_LEFT", "needs " + announced + " bytes", RESERVE + " stay in reserve");
        }
    }

    @Test
    @DisplayName("loses nothing when another process fills the disk to the last byte in the middle of the work")
    void suddenlyFull() throws Exception {
        var accepted = new ArrayList<Accepted>();
        for (var i = 0; i < ON_THE_WAY; i++) {
            accepted.add(lodge(id()).orElseThrow());
        }
        var ids = Stream.generate(FullDiskIT::id).limit(ON_THE_WAY).toList();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts =
                    ids.stream().map(id -> officers.submit(() -> lodge(id))).toList();
            disk.fillUpTo(0);
            for (var attempt : attempts) {
                attempt.get();
            }
        }
        assertThat(lodge(id())).as("not a byte is free").isEmpty();
        var begun = Instant.now();
        disk.clear();

        for (var id : ids) {
            accepted.add(lodge(id).orElseThrow());
        }
        accepted.forEach(FullDiskIT::decide);
        System.out.printf(
                "%d accepted around a disk without a free byte, decided %d ms after it was cleared%n",
                accepted.size(), Duration.between(begun, Instant.now()).toMillis());
        assertNothingHalf();
    }

    /** Empty when the disk was too full. */
    private static Optional<Accepted> lodge(String submissionId) {
        try {
            return Optional.of(officer.lodge(dossier, submissionId).getAccepted());
        } catch (MissionFault fault) {
            assertThat(fault.code()).as(fault.getMessage()).isEqualTo(FaultCode.NO_SPACE_LEFT);
            return Optional.empty();
        }
    }

    private static OfficeClerk awaitAtOffice(Accepted accepted) {
        var clerk =
                gateway.endpoints().clerk(new OfficeCode(accepted.getOffice().getCode()));
        Awaitility.await("the office holds " + accepted.getCaseNumber())
                .atMost(PATIENCE)
                .until(() -> clerk.holds(accepted.getCaseNumber()));
        return clerk;
    }

    private static void decide(Accepted accepted) {
        awaitAtOffice(accepted).permit(accepted.getCaseNumber());
        Awaitility.await(accepted.getCaseNumber() + " is decided")
                .atMost(PATIENCE)
                .until(() -> officer.caseOf(accepted.getCaseNumber()).getCase().getState() == CaseState.DECIDED);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static SSLContext tls() {
        return OfficerTls.of(
                folder.resolve("certificates/people/officer-BERLIN.p12"),
                DemoPopulation.password(),
                folder.resolve("certificates/ca.pem"));
    }

    private static void assertNothingHalf() {
        assertEmptied("incoming", "containers/unfinished");
    }

    /** The files of the broker that would be deleted later are gone. */
    private static void assertNothingOnTheWay() {
        assertNothingHalf();
        assertEmptied("broker/large-messages");
    }

    /** Repeats the walk when a file disappears during it. */
    private static void assertEmptied(String... folders) {
        for (var name : folders) {
            Awaitility.await(name + " is empty")
                    .atMost(PATIENCE)
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> isEmpty(folder.resolve("data").resolve(name)));
        }
    }

    /** A running node keeps a folder of its own there, and its lock. */
    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .allMatch(file -> file.getFileName().toString().endsWith(".lock"));
        }
    }

    private static long told(String part) throws IOException {
        return Files.readString(folder.resolve("data/gateway.log"))
                .lines()
                .filter(line -> line.contains(part))
                .count();
    }
}
