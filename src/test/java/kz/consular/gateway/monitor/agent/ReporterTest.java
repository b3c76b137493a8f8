package kz.consular.gateway.monitor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.DeadlineLine;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.persistence.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
@DisplayName("A node reports changes until the broker has them, and its health")
class ReporterTest {
    private static final Heartbeat WELL =
            new Heartbeat(Set.of("office"), Set.of(), List.of(), List.of(), Optional.empty(), List.of(), 0);
    private static final Deadlines OFFICES = _ -> Optional.of(new Deadlines.Deadline(
            new OfficeCode("711110000"),
            Instant.parse("2026-03-02T07:00:00Z"),
            LocalDate.parse("2026-04-01"),
            Optional.empty()));

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private final Post post = new Post();
    private TestDepot depot;
    private Reporter reporter;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.systemUTC(), make);
        var changes = new JdbcChanges(depot.jdbc());
        reporter = new Reporter(
                new NodeName("one"),
                depot.transactions(),
                changes,
                new ReportAssembler(depot.records(), OFFICES),
                _ -> WELL,
                post,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        reporter.stop();
        depot.close();
    }

    @Test
    void a_new_consignment_and_each_change_of_its_state_are_reported() {
        reporter.start();
        var dossier = depot.dossier();
        awaitReported(1);
        change("state = 'SENT', sent_at = created_at");
        awaitReported(2);

        assertThat(post.lines())
                .allSatisfy(line -> assertThat(line.id()).isEqualTo(dossier.id().value()))
                .extracting(line -> line.state().name())
                .containsExactly("WAITING", "SENT");
        assertThat(post.lines().get(1).version())
                .isGreaterThan(post.lines().get(0).version());
    }

    @Test
    void reports_of_a_restored_backup_have_higher_versions_than_all_former_reports() {
        depot.dossier();
        for (var i = 1; i < 9; i++) {
            change("failures = " + i);
        }
        reporter.start();
        awaitReported(1);
        reporter.stop();
        restore();

        change("failures = 1");
        reporter.start();
        awaitReported(2);

        var lines = post.lines();
        assertThat(lines.getLast().failures()).isOne();
        assertThat(lines.getLast().version()).isGreaterThan(lines.getFirst().version());
    }

    /** Resets the versions and the numbers of changes to those of a new database. */
    private void restore() {
        depot.jdbc().sql("UPDATE report_version SET version = 0").update();
        depot.jdbc()
                .sql(
                        make == TestDatabase.POSTGRESQL
                                ? "ALTER TABLE report_change ALTER COLUMN seq RESTART"
                                : "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'report_change'")
                .update();
    }

    @Test
    void versions_grow_even_if_the_clock_stops_or_goes_back() {
        var changes = new JdbcChanges(depot.jdbc());
        var now = Instant.parse("2026-03-02T07:00:00Z");

        var versions = Stream.of(now, now, now.minusSeconds(9), now.plusSeconds(1))
                .map(changes::nextVersion)
                .toList();

        assertThat(versions)
                .containsExactly(
                        now.toEpochMilli(),
                        now.toEpochMilli() + 1,
                        now.toEpochMilli() + 2,
                        now.plusSeconds(1).toEpochMilli());
    }

    @Test
    void several_changes_of_one_consignment_make_one_line() {
        depot.dossier();
        change("failures = 1");
        change("failures = 2");
        reporter.start();
        awaitReported(1);

        assertThat(post.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.failures()).isEqualTo(2));
    }

    @Test
    void a_change_of_a_lease_is_not_reported() {
        depot.dossier();
        assertThat(new JdbcChanges(depot.jdbc()).count()).isOne();

        change("lease_owner = 'one', lease_until = created_at");
        change("due_at = created_at");

        assertThat(new JdbcChanges(depot.jdbc()).count()).isOne();
    }

    @Test
    void an_unsent_report_is_repeated() {
        post.away.set(true);
        depot.dossier();
        reporter.start();
        Awaitility.await().until(() -> post.tries() > 0);
        assertThat(new JdbcChanges(depot.jdbc()).count()).isOne();
        reporter.stop();

        post.away.set(false);
        reporter.start();
        awaitReported(1);
    }

    @Test
    void a_case_of_an_office_is_reported_with_its_deadline() {
        reporter.start();
        depot.jdbc().sql("""
                INSERT INTO office_case (case_number, office, dossier_digest, received_at, decision_due_on)
                VALUES ('BERLIN-2026-000017', '711110000', 'ab', CURRENT_TIMESTAMP, '2026-04-01')
                """).update();

        Awaitility.await().until(() -> !post.deadlines().isEmpty());
        assertThat(post.deadlines()).singleElement().satisfies(line -> {
            assertThat(line.caseNumber()).isEqualTo("BERLIN-2026-000017");
            assertThat(line.dueOn()).isEqualTo("2026-04-01");
        });
    }

    @Test
    void a_heartbeat_is_sent_without_changes_too() {
        reporter.start();
        reporter.ready();

        Awaitility.await().until(() -> !post.received.isEmpty());
        assertThat(post.received.getFirst().heartbeat()).contains(WELL);
        assertThat(post.received.getFirst().node()).isEqualTo("one");
    }

    @Test
    void before_the_node_is_up_changes_are_reported_without_a_heartbeat() {
        depot.dossier();
        reporter.start();
        awaitReported(1);
        assertThat(post.received)
                .allSatisfy(report -> assertThat(report.heartbeat()).isEmpty());

        reporter.ready();

        Awaitility.await().until(() -> post.received.getLast().heartbeat().isPresent());
    }

    @Test
    void a_report_is_equal_after_writing_and_reading() {
        depot.dossier();
        reporter.start();
        awaitReported(1);

        var report = post.received.getFirst();
        assertThat(JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(report), NodeReport.class))
                .isEqualTo(report);
    }

    private void change(String what) {
        depot.jdbc().sql("UPDATE consignment SET " + what).update();
    }

    private void awaitReported(int lines) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> post.lines().size() >= lines);
        Awaitility.await().until(() -> new JdbcChanges(depot.jdbc()).count() == 0);
    }

    /** A queue that can be unreachable. */
    private static final class Post implements ReportSender {
        final List<NodeReport> received = new CopyOnWriteArrayList<>();
        final AtomicBoolean away = new AtomicBoolean();
        private final List<Instant> tries = new CopyOnWriteArrayList<>();

        @Override
        public void send(List<String> reports) {
            tries.add(Instant.now());
            if (away.get()) {
                throw new IllegalStateException("The broker is away");
            }
            reports.forEach(report -> received.add(JsonMapper.shared().readValue(report, NodeReport.class)));
        }

        int tries() {
            return tries.size();
        }

        List<ConsignmentLine> lines() {
            var lines = new ArrayList<ConsignmentLine>();
            received.forEach(report -> lines.addAll(report.consignments()));
            return lines;
        }

        List<DeadlineLine> deadlines() {
            var lines = new ArrayList<DeadlineLine>();
            received.forEach(report -> lines.addAll(report.deadlines()));
            return lines;
        }
    }
}
