package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.fault.PostgresProcess;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.FaultCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("While PostgreSQL is away, officers get a fault soon, and nothing is lost or done twice")
class DatabaseOutageTest {
    private static final int OFFICERS = 4;
    private static final int EACH = 12;

    @TempDir
    static Path folder;

    private static PostgresProcess postgres;
    private static Country country;
    private static DossierFolder papers;

    @BeforeAll
    static void start() throws IOException {
        postgres = PostgresProcess.start(folder);
        country = Country.start(
                folder, "--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=" + postgres.user());
        papers = Sample.SINGLE_ADULT.unpack(
                folder, AlmatyCalendar.dayOf(Clock.systemUTC().instant()));
    }

    @AfterAll
    static void stop() {
        country.close();
        postgres.close();
    }

    @Test
    void a_server_that_answers_nothing_shows_within_ten_seconds() {
        var officer = country.officer(DemoPopulation.BERLIN);
        officer.lodge(papers, "before-the-stall");
        postgres.freeze();
        var since = System.nanoTime();
        try {
            assertThatExceptionOfType(MissionFault.class)
                    .isThrownBy(() -> officer.lodge(papers, "during-the-stall"))
                    .satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE);
                        assertThat(fault.remedy()).contains("under the same submissionId");
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(12));
        } finally {
            postgres.thaw();
        }

        assertThat(lodge(officer, "during-the-stall", new AtomicInteger())).isNotEmpty();
    }

    @Test
    void a_server_that_is_killed_under_load_keeps_what_was_acknowledged_and_the_work_goes_on() throws Exception {
        var acknowledged = new ConcurrentHashMap<String, String>();
        var faults = new AtomicInteger();
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            var working = IntStream.range(0, OFFICERS)
                    .mapToObj(officer -> officers.submit(() -> lodgeAll("officer-" + officer, acknowledged, faults)))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= OFFICERS * EACH / 4);
            postgres.kill9();
            await().atMost(Duration.ofMinutes(1)).until(() -> faults.get() > 0);
            postgres.restart();
            for (var each : working) {
                each.get();
            }
        }

        assertThat(acknowledged).hasSize(OFFICERS * EACH).doesNotContainValue("");
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        assertThat(country.part(JdbcClient.class)
                        .sql("SELECT submission_id FROM mission_case WHERE submission_id LIKE 'officer-%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        var berlin = country.officer(DemoPopulation.BERLIN);
        acknowledged.values().forEach(number -> country.awaitState(berlin, number, CaseState.UNDER_CONSIDERATION));
    }

    private static void lodgeAll(String officer, Map<String, String> acknowledged, AtomicInteger faults) {
        var client = country.officer(DemoPopulation.BERLIN);
        for (var i = 0; i < EACH; i++) {
            var submission = officer + "-" + i;
            acknowledged.put(submission, lodge(client, submission, faults));
        }
    }

    /** Repeats the call with the same submissionId, as the fault demands. */
    private static String lodge(MissionClient officer, String submission, AtomicInteger faults) {
        return await(submission)
                .atMost(Duration.ofMinutes(2))
                .until(() -> lodgeOnce(officer, submission, faults), number -> !number.isEmpty());
    }

    private static String lodgeOnce(MissionClient officer, String submission, AtomicInteger faults) {
        try {
            return officer.lodge(papers, submission).getAccepted().getCaseNumber();
        } catch (MissionFault fault) {
            assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE);
            faults.incrementAndGet();
            return "";
        }
    }
}
