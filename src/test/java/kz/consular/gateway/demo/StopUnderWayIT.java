package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.client.MissionUnavailable;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.ListCasesRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("lengthy")
@DisplayName("A gateway that is stopped in the middle of its work")
class StopUnderWayIT {
    private static final int LODGINGS = 20;
    private static final int ACKNOWLEDGED_BEFORE = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "keeps every case that it acknowledged, answers each submission as before, and brings all to the office")
    void stopped() throws Exception {
        var family = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        Map<String, String> acknowledged;
        try (var first = start()) {
            acknowledged = lodgeUntilStopped(first, family);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE);
        assertThat(files("data/incoming")).isZero();

        try (var second = start()) {
            var officer = second.endpoints().officer(DemoPopulation.BERLIN);
            for (var submission : acknowledged.entrySet()) {
                var again = officer.lodge(family, submission.getKey()).getAccepted();
                assertThat(again.getCaseNumber()).isEqualTo(submission.getValue());
            }
            var cases = officer.cases(new ListCasesRequest()).getCase();
            assertThat(cases).extracting(found -> found.getSubmissionId()).doesNotHaveDuplicates();
            for (var found : cases) {
                var clerk = second.endpoints().clerk(new OfficeCode(found.getOffice()));
                Awaitility.await(found.getCaseNumber())
                        .atMost(PATIENCE)
                        .until(() -> clerk.holds(found.getCaseNumber()));
            }
        }
    }

    private GatewayProcess start() throws IOException {
        var gateway = GatewayProcess.start(folder, "256m", "--gateway.demo.rehearsal=false");
        Awaitility.await("the endpoint")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> gateway.endpoints()
                                .officer(DemoPopulation.BERLIN)
                                .cases(new ListCasesRequest())
                                .getCase()
                        != null);
        return gateway;
    }

    /** @return the case numbers that officers got, by submissionId */
    private static Map<String, String> lodgeUntilStopped(GatewayProcess gateway, DossierFolder family)
            throws InterruptedException {
        var officer = gateway.endpoints().officer(DemoPopulation.BERLIN);
        var acknowledged = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE);
        try (var officers = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, LODGINGS)
                    .forEach(i -> officers.execute(() -> {
                        lodge(officer, family, "submission-" + i, acknowledged);
                        enough.countDown();
                    }));
            assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            gateway.stop();
        }
        return acknowledged;
    }

    /** An officer without an answer, or with a fault, repeats the call later. */
    private static void lodge(
            MissionClient officer, DossierFolder family, String id, Map<String, String> acknowledged) {
        try {
            acknowledged.put(id, officer.lodge(family, id).getAccepted().getCaseNumber());
        } catch (MissionUnavailable | MissionFault unanswered) {
            assertThat(unanswered).hasMessageNotContainingAny("Exception");
        }
    }

    private long files(String name) throws IOException {
        var under = folder.resolve(name);
        if (!Files.isDirectory(under)) {
            return 0;
        }
        try (var files = Files.walk(under)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
