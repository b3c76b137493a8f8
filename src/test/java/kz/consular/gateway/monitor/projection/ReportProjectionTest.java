package kz.consular.gateway.monitor.projection;

import static kz.consular.gateway.monitor.TestLines.dossier;
import static kz.consular.gateway.monitor.TestLines.heartbeat;
import static kz.consular.gateway.monitor.TestLines.receipted;
import static kz.consular.gateway.monitor.TestLines.report;
import static kz.consular.gateway.monitor.TestLines.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.monitor.TestLines;
import kz.consular.gateway.monitor.overview.MonitorSettings;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.Hop;
import kz.consular.gateway.monitor.overview.OverviewQuery;
import kz.consular.gateway.monitor.protocol.DeadlineLine;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@DisplayName("The reports of the nodes are projected once, and the overview is computed from them")
class ReportProjectionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final JdbcConsignmentLines.Filter ALL = new JdbcConsignmentLines.Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private TestDepot depot;
    private JdbcConsignmentLines consignments;
    private JdbcDeadlineLines deadlines;
    private ReportProjection projection;
    private OverviewQuery query;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        depot = TestDepot.in(folder, clock, make);
        consignments = new JdbcConsignmentLines(depot.jdbc());
        deadlines = new JdbcDeadlineLines(depot.jdbc());
        var nodes = new JdbcNodes(depot.jdbc());
        var commands = new JdbcRemoteCommands(depot.jdbc());
        projection = new ReportProjection(consignments, deadlines, commands, nodes, depot.transactions(), clock);
        query = new OverviewQuery(
                new JdbcRoutes(depot.jdbc()),
                nodes,
                new MonitorSettings(Duration.ofHours(1), Duration.ofMinutes(1), 7),
                clock);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void a_repeated_or_late_report_changes_nothing() {
        var id = UUID.randomUUID().toString();
        var sent = dossier(id, 7, ConsignmentState.SENT, NOON, NOON, null);
        var before = dossier(id, 5, ConsignmentState.WAITING, NOON, null, null);

        projection.take(List.of(report(NOON, sent), report(NOON, sent), report(NOON, before)));

        assertThat(consignments.find(new MessageId(id)).orElseThrow().line()).isEqualTo(sent);
        assertThat(consignments.list(ALL, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void the_last_reported_certificates_stay() {
        var seal = new Heartbeat.Certificate("seal-key", "mission.BERLIN", NOON, Heartbeat.State.UP);
        var other = new Heartbeat.Certificate("seal-key", "mission.PARIS", NOON, Heartbeat.State.UP);

        projection.take(
                List.of(heartbeat("one", NOON, named(null, seal)), heartbeat("one", NOON.plusSeconds(1), named(NOON))));
        assertThat(certificates()).containsExactly(seal);

        projection.take(List.of(heartbeat("one", NOON.plusSeconds(2), named(null, other))));
        assertThat(certificates()).containsExactly(other);

        projection.take(List.of(heartbeat("one", NOON.plusSeconds(3), named(null))));
        assertThat(certificates()).isEmpty();
    }

    private List<Heartbeat.Certificate> certificates() {
        return new JdbcNodes(depot.jdbc()).list().getFirst().heartbeat().certificates();
    }

    private static Heartbeat named(@Nullable Instant before, Heartbeat.Certificate... certificates) {
        return new Heartbeat(
                Set.of("mission"),
                Set.of(),
                List.of(),
                List.of(certificates),
                Optional.ofNullable(before),
                List.of(),
                0);
    }

    @Test
    void an_unreadable_report_blocks_no_other() {
        var good = waiting(NOON);

        projection.take(List.of("{\"node\":", "[]", report(NOON, good)));

        assertThat(consignments.list(ALL, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void an_incomplete_or_oversized_report_is_dropped_and_blocks_no_other() {
        var good = waiting(NOON);
        var tooLong = report(NOON, waiting(NOON)).replace("\"one\"", "\"" + "x".repeat(100_000) + "\"");
        var without =
                "{\"node\":\"one\",\"at\":\"2026-03-02T12:00:00Z\",\"consignments\":[],\"deadlines\":[],\"answers\":[{}]}";
        var noText = report(NOON, waiting(NOON)).replace("BERLIN", "\\u0000");

        projection.take(List.of(without, tooLong, noText, report(NOON, good)));

        assertThat(consignments.find(new MessageId(good.id()))).isPresent();
    }

    @Test
    void a_page_begins_after_the_last_row_of_the_previous_page_even_among_equal_times() {
        var lines = List.of(waiting(NOON), waiting(NOON), waiting(NOON), waiting(NOON.minusSeconds(1)));
        lines.forEach(line -> projection.take(List.of(report(NOON, line))));

        var first = consignments.list(ALL, Optional.empty(), 2);
        var second = consignments.list(ALL, Optional.of(first.getLast()), 3);

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(2);
        assertThat(second.getLast().line()).isEqualTo(lines.getLast());
    }

    @Test
    void the_state_is_flowing_without_overdue_consignments() {
        projection.take(List.of(
                report(NOON, receipted(NOON.minusSeconds(60), NOON.minusSeconds(50), NOON.minusSeconds(20))),
                report(NOON, waiting(NOON.minusSeconds(5))),
                heartbeat("one", NOON, TestLines.well())));

        var overview = query.run();

        assertThat(overview.flow()).isEqualTo(Flow.FLOWING);
        assertThat(overview.totals().waiting()).isOne();
        assertThat(overview.totals().accepted()).isEqualTo(1); // one case, however many consignments
        assertThat(overview.routes()).singleElement().satisfies(row -> {
            assertThat(row.open()).isOne();
            assertThat(row.oldest()).contains(NOON.minusSeconds(5));
            assertThat(row.toBroker()).contains(new Hop(Duration.ofSeconds(10), Duration.ofSeconds(10)));
            assertThat(row.toReceipt()).contains(new Hop(Duration.ofSeconds(30), Duration.ofSeconds(30)));
            assertThat(row.lastReceipt()).contains(NOON.minusSeconds(20));
            assertThat(row.hours()).hasSize(24).last().isEqualTo(1L);
        });
    }

    @Test
    void an_overdue_consignment_needs_attention_while_others_are_receipted() {
        projection.take(List.of(
                report(NOON, receipted(NOON.minusSeconds(60), NOON.minusSeconds(50), NOON.minusSeconds(20))),
                report(NOON, waiting(NOON.minus(Duration.ofHours(2))))));

        assertThat(query.run().flow()).isEqualTo(Flow.ATTENTION);
        assertThat(query.run().totals().overdue()).isOne();
    }

    @Test
    void an_overdue_consignment_without_any_receipts_is_a_standstill() {
        projection.take(List.of(report(NOON, waiting(NOON.minus(Duration.ofHours(2))))));

        assertThat(query.run().flow()).isEqualTo(Flow.STOPPED);
    }

    @Test
    void a_refused_consignment_needs_attention_until_it_is_sent_again() {
        var id = UUID.randomUUID().toString();
        projection.take(List.of(report(NOON, dossier(id, 1, ConsignmentState.REFUSED, NOON, NOON, NOON))));
        assertThat(query.run().totals().refused()).isOne();
        assertThat(query.run().flow()).isEqualTo(Flow.ATTENTION);

        depot.jdbc()
                .sql("UPDATE monitor_consignment SET replaced_by = 'another'")
                .update();
        assertThat(query.run().totals().refused()).isZero();
        assertThat(query.run().flow()).isEqualTo(Flow.FLOWING);
    }

    @Test
    void a_node_without_heartbeats_is_silent() {
        projection.take(List.of(heartbeat("one", NOON, TestLines.well())));
        assertThat(query.run().nodes())
                .singleElement()
                .satisfies(row -> assertThat(row.silent()).isFalse());

        depot.jdbc()
                .sql("UPDATE monitor_node SET heard_at = :then")
                .param("then", Timestamp.from(NOON.minusSeconds(61)))
                .update();
        assertThat(query.run().nodes())
                .singleElement()
                .satisfies(row -> assertThat(row.silent()).isTrue());
        assertThat(query.run().flow()).isEqualTo(Flow.ATTENTION);
    }

    @Test
    void deadlines_are_counted_by_office_until_the_decision() {
        take(new DeadlineLine(1, "A-2026-000001", "711110000", NOON, LocalDate.parse("2026-03-01"), Optional.empty()));
        take(new DeadlineLine(2, "A-2026-000002", "711110000", NOON, LocalDate.parse("2026-03-05"), Optional.empty()));
        take(new DeadlineLine(3, "A-2026-000003", "751110000", NOON, LocalDate.parse("2026-03-30"), Optional.empty()));
        var today = LocalDate.parse("2026-03-02");

        assertThat(deadlines.workloads(today, today.plusDays(7)))
                .containsExactly(
                        new JdbcDeadlineLines.OfficeWorkload("711110000", 2, 1, 1, LocalDate.parse("2026-03-01")),
                        new JdbcDeadlineLines.OfficeWorkload("751110000", 1, 0, 0, LocalDate.parse("2026-03-30")));

        take(new DeadlineLine(9, "A-2026-000001", "711110000", NOON, LocalDate.parse("2026-03-01"), Optional.of(NOON)));
        assertThat(deadlines.open(Optional.of("711110000"), today.plusYears(1), Optional.empty(), 10))
                .extracting(JdbcDeadlineLines.Deadline::caseNumber)
                .containsExactly("A-2026-000002");
    }

    private void take(DeadlineLine line) {
        projection.take(List.of(
                TestLines.json(new NodeReport("one", NOON, List.of(), List.of(line), List.of(), Optional.empty()))));
    }
}
