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
@DisplayName("A node tells what changed until it is heard, and how it is")
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
                "one", changes, new ReportAssembler(depot.records(), OFFICES), () -> WELL, post, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        reporter.stop();
        depot.close();
    }

    @Test
    void a_new_consignment_and_each_step_of_it_are_told() {
        reporter.start();
        var dossier = depot.dossier();
        awaitTold(1);
        change("state = 'SENT', sent_at = created_at");
        awaitTold(2);

        assertThat(post.lines())
                .allSatisfy(line -> assertThat(line.id()).isEqualTo(dossier.id().value()))
                .extracting(line -> line.state().name())
                .containsExactly("WAITING", "SENT");
        assertThat(post.lines().get(1).version())
                .isGreaterThan(post.lines().get(0).version());
    }

    @Test
    void news_of_a_database_that_was_put_back_from_a_backup_is_newer_than_what_was_told_before() {
        depot.dossier();
        for (var i = 1; i < 9; i++) {
            change("failures = " + i);
        }
        reporter.start();
        awaitTold(1);
        reporter.stop();
        putBack();

        change("failures = 1");
        reporter.start();
        awaitTold(2);

        var lines = post.lines();
        assertThat(lines.getLast().failures()).isOne();
        assertThat(lines.getLast().version()).isGreaterThan(lines.getFirst().version());
    }

    /** As it was when it was made, as far as it numbers what is told. */
    private void putBack() {
        depot.jdbc().sql("UPDATE report_version SET version = 0").update();
        depot.jdbc()
                .sql(
                        make == TestDatabase.POSTGRESQL
                                ? "ALTER TABLE report_change ALTER COLUMN seq RESTART"
                                : "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'report_change'")
                .update();
    }

    @Test
    void versions_go_up_even_where_the_clock_stands_or_goes_back() {
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
    void many_changes_of_one_consignment_are_told_as_one() {
        depot.dossier();
        change("failures = 1");
        change("failures = 2");
        reporter.start();
        awaitTold(1);

        assertThat(post.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.failures()).isEqualTo(2));
    }

    @Test
    void what_only_prolongs_a_claim_is_no_news() {
        depot.dossier();
        assertThat(new JdbcChanges(depot.jdbc()).count()).isOne();

        change("lease_owner = 'one', lease_until = created_at");
        change("due_at = created_at");

        assertThat(new JdbcChanges(depot.jdbc()).count()).isOne();
    }

    @Test
    void what_nobody_heard_is_told_again() {
        post.deaf.set(true);
        depot.dossier();
        reporter.start();
        Awaitility.await().until(() -> post.tries() > 0);
        assertThat(new JdbcChanges(depot.jdbc()).count()).isOne();
        reporter.stop();

        post.deaf.set(false);
        reporter.start();
        awaitTold(1);
    }

    @Test
    void a_case_before_an_office_is_told_with_its_deadline() {
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
    void a_sign_of_life_is_given_when_nothing_happens_too() {
        reporter.start();
        reporter.ready();

        Awaitility.await().until(() -> !post.bulletins.isEmpty());
        assertThat(post.bulletins.getFirst().pulse()).contains(WELL);
        assertThat(post.bulletins.getFirst().node()).isEqualTo("one");
    }

    @Test
    void no_sign_of_life_is_given_before_the_node_is_up_but_what_changed_is_told() {
        depot.dossier();
        reporter.start();
        awaitTold(1);
        assertThat(post.bulletins)
                .allSatisfy(bulletin -> assertThat(bulletin.pulse()).isEmpty());

        reporter.ready();

        Awaitility.await().until(() -> post.bulletins.getLast().pulse().isPresent());
    }

    @Test
    void what_is_told_is_understood_word_for_word() {
        depot.dossier();
        reporter.start();
        awaitTold(1);

        var told = post.bulletins.getFirst();
        assertThat(JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(told), NodeReport.class))
                .isEqualTo(told);
    }

    private void change(String what) {
        depot.jdbc().sql("UPDATE consignment SET " + what).update();
    }

    private void awaitTold(int lines) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> post.lines().size() >= lines);
        Awaitility.await().until(() -> new JdbcChanges(depot.jdbc()).count() == 0);
    }

    /** A queue that can be out of reach. */
    private static final class Post implements ReportSender {
        final List<NodeReport> bulletins = new CopyOnWriteArrayList<>();
        final AtomicBoolean deaf = new AtomicBoolean();
        private final List<Instant> tries = new CopyOnWriteArrayList<>();

        @Override
        public void send(List<String> reports) {
            tries.add(Instant.now());
            if (deaf.get()) {
                throw new IllegalStateException("Nobody hears");
            }
            reports.forEach(report -> bulletins.add(JsonMapper.shared().readValue(report, NodeReport.class)));
        }

        int tries() {
            return tries.size();
        }

        List<ConsignmentLine> lines() {
            var lines = new ArrayList<ConsignmentLine>();
            bulletins.forEach(bulletin -> lines.addAll(bulletin.consignments()));
            return lines;
        }

        List<DeadlineLine> deadlines() {
            var lines = new ArrayList<DeadlineLine>();
            bulletins.forEach(bulletin -> lines.addAll(bulletin.deadlines()));
            return lines;
        }
    }
}
