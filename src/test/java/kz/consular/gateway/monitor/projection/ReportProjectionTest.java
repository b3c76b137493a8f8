package kz.consular.gateway.monitor.projection;

import static kz.consular.gateway.monitor.TestLines.bulletin;
import static kz.consular.gateway.monitor.TestLines.dossier;
import static kz.consular.gateway.monitor.TestLines.pulse;
import static kz.consular.gateway.monitor.TestLines.receipted;
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
import kz.consular.gateway.monitor.overview.Hop;
import kz.consular.gateway.monitor.overview.MonitorSettings;
import kz.consular.gateway.monitor.overview.Overview.Flow;
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
@DisplayName("What the nodes tell is written down once, and the overview is drawn from it")
class ReportProjectionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ConsignmentFilter ALL = new ConsignmentFilter(
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
    private ReportProjection chronicle;
    private OverviewQuery survey;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        depot = TestDepot.in(folder, clock, make);
        consignments = new JdbcConsignmentLines(depot.jdbc());
        deadlines = new JdbcDeadlineLines(depot.jdbc());
        var nodes = new JdbcNodes(depot.jdbc());
        var orders = new JdbcRemoteCommands(depot.jdbc());
        chronicle = new ReportProjection(
                consignments, deadlines, orders, nodes, depot.transactions(), new ChangeFlag(), clock);
        survey = new OverviewQuery(
                consignments, nodes, new MonitorSettings(Duration.ofHours(1), Duration.ofMinutes(1), 7), clock);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void a_report_that_comes_twice_or_late_changes_nothing() {
        var id = UUID.randomUUID().toString();
        var sent = dossier(id, 7, ConsignmentState.SENT, NOON, NOON, null);
        var before = dossier(id, 5, ConsignmentState.WAITING, NOON, null, null);

        chronicle.take(List.of(bulletin(NOON, sent), bulletin(NOON, sent), bulletin(NOON, before)));

        assertThat(consignments.find(new MessageId(id)).orElseThrow().line()).isEqualTo(sent);
        assertThat(consignments.list(ALL, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void certificates_stay_those_that_a_node_named_last() {
        var seal = new Heartbeat.Certificate("seal-key", "mission.BERLIN", NOON, Heartbeat.State.UP);
        var other = new Heartbeat.Certificate("seal-key", "mission.PARIS", NOON, Heartbeat.State.UP);

        chronicle.take(List.of(pulse("one", NOON, named(null, seal)), pulse("one", NOON.plusSeconds(1), named(NOON))));
        assertThat(certificates()).containsExactly(seal);

        chronicle.take(List.of(pulse("one", NOON.plusSeconds(2), named(null, other))));
        assertThat(certificates()).containsExactly(other);

        chronicle.take(List.of(pulse("one", NOON.plusSeconds(3), named(null))));
        assertThat(certificates()).isEmpty();
    }

    private List<Heartbeat.Certificate> certificates() {
        return new JdbcNodes(depot.jdbc()).list().getFirst().pulse().certificates();
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
    void what_nobody_can_read_holds_up_nothing() {
        var good = waiting(NOON);

        chronicle.take(List.of("{\"node\":", "[]", bulletin(NOON, good)));

        assertThat(consignments.list(ALL, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void what_lacks_a_part_or_fits_no_table_is_dropped_and_holds_up_no_other_report() {
        var good = waiting(NOON);
        var tooLong = bulletin(NOON, waiting(NOON)).replace("\"one\"", "\"" + "x".repeat(100_000) + "\"");
        var without =
                "{\"node\":\"one\",\"at\":\"2026-03-02T12:00:00Z\",\"consignments\":[],\"deadlines\":[],\"answers\":[{}]}";
        var noText = bulletin(NOON, waiting(NOON)).replace("BERLIN", "\\u0000");

        chronicle.take(List.of(without, tooLong, noText, bulletin(NOON, good)));

        assertThat(consignments.find(new MessageId(good.id()))).isPresent();
    }

    @Test
    void a_page_begins_after_the_last_one_of_the_page_before_also_among_equals_in_age() {
        var lines = List.of(waiting(NOON), waiting(NOON), waiting(NOON), waiting(NOON.minusSeconds(1)));
        lines.forEach(line -> chronicle.take(List.of(bulletin(NOON, line))));

        var first = consignments.list(ALL, Optional.empty(), 2);
        var second = consignments.list(ALL, Optional.of(first.getLast()), 3);

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(2);
        assertThat(second.getLast().line()).isEqualTo(lines.getLast());
    }

    @Test
    void all_flows_where_nothing_is_old() {
        chronicle.take(List.of(
                bulletin(NOON, receipted(NOON.minusSeconds(60), NOON.minusSeconds(50), NOON.minusSeconds(20))),
                bulletin(NOON, waiting(NOON.minusSeconds(5))),
                pulse("one", NOON, TestLines.well())));

        var overview = survey.draw();

        assertThat(overview.flow()).isEqualTo(Flow.FLOWING);
        assertThat(overview.totals().waiting()).isOne();
        assertThat(overview.totals().accepted()).isEqualTo(1); // one case, however many consignments
        assertThat(overview.routes()).singleElement().satisfies(row -> {
            assertThat(row.standing()).isOne();
            assertThat(row.oldest()).contains(NOON.minusSeconds(5));
            assertThat(row.toBroker()).contains(new Hop(Duration.ofSeconds(10), Duration.ofSeconds(10)));
            assertThat(row.toReceipt()).contains(new Hop(Duration.ofSeconds(30), Duration.ofSeconds(30)));
            assertThat(row.lastReceipt()).contains(NOON.minusSeconds(20));
            assertThat(row.hours()).hasSize(24).last().isEqualTo(1L);
        });
    }

    @Test
    void something_overdue_while_other_things_arrive_needs_somebody_and_stands_first() {
        chronicle.take(List.of(
                bulletin(NOON, receipted(NOON.minusSeconds(60), NOON.minusSeconds(50), NOON.minusSeconds(20))),
                bulletin(NOON, waiting(NOON.minus(Duration.ofHours(2))))));

        assertThat(survey.draw().flow()).isEqualTo(Flow.ATTENTION);
        assertThat(survey.draw().totals().overdue()).isOne();
    }

    @Test
    void something_overdue_while_nothing_arrives_is_a_standstill() {
        chronicle.take(List.of(bulletin(NOON, waiting(NOON.minus(Duration.ofHours(2))))));

        assertThat(survey.draw().flow()).isEqualTo(Flow.STOPPED);
    }

    @Test
    void what_was_refused_needs_somebody_until_it_is_sent_again() {
        var id = UUID.randomUUID().toString();
        chronicle.take(List.of(bulletin(NOON, dossier(id, 1, ConsignmentState.REFUSED, NOON, NOON, NOON))));
        assertThat(survey.draw().totals().refused()).isOne();
        assertThat(survey.draw().flow()).isEqualTo(Flow.ATTENTION);

        depot.jdbc()
                .sql("UPDATE monitor_consignment SET replaced_by = 'another'")
                .update();
        assertThat(survey.draw().totals().refused()).isZero();
        assertThat(survey.draw().flow()).isEqualTo(Flow.FLOWING);
    }

    @Test
    void a_node_that_gives_no_sign_of_life_has_gone_quiet() {
        chronicle.take(List.of(pulse("one", NOON, TestLines.well())));
        assertThat(survey.draw().nodes())
                .singleElement()
                .satisfies(row -> assertThat(row.quiet()).isFalse());

        depot.jdbc()
                .sql("UPDATE monitor_node SET heard_at = :then")
                .param("then", Timestamp.from(NOON.minusSeconds(61)))
                .update();
        assertThat(survey.draw().nodes())
                .singleElement()
                .satisfies(row -> assertThat(row.quiet()).isTrue());
        assertThat(survey.draw().flow()).isEqualTo(Flow.ATTENTION);
    }

    @Test
    void deadlines_are_counted_by_office_and_end_with_the_decision() {
        take(new DeadlineLine(1, "A-2026-000001", "711110000", NOON, LocalDate.parse("2026-03-01"), Optional.empty()));
        take(new DeadlineLine(2, "A-2026-000002", "711110000", NOON, LocalDate.parse("2026-03-05"), Optional.empty()));
        take(new DeadlineLine(3, "A-2026-000003", "751110000", NOON, LocalDate.parse("2026-03-30"), Optional.empty()));
        var today = LocalDate.parse("2026-03-02");

        assertThat(deadlines.burdens(today, today.plusDays(7)))
                .containsExactly(
                        new JdbcDeadlineLines.Burden("711110000", 2, 1, 1, LocalDate.parse("2026-03-01")),
                        new JdbcDeadlineLines.Burden("751110000", 1, 0, 0, LocalDate.parse("2026-03-30")));

        take(new DeadlineLine(9, "A-2026-000001", "711110000", NOON, LocalDate.parse("2026-03-01"), Optional.of(NOON)));
        assertThat(deadlines.open(Optional.of("711110000"), today.plusYears(1), Optional.empty(), 10))
                .extracting(JdbcDeadlineLines.Deadline::caseNumber)
                .containsExactly("A-2026-000002");
    }

    private void take(DeadlineLine line) {
        chronicle.take(List.of(
                TestLines.json(new NodeReport("one", NOON, List.of(), List.of(line), List.of(), Optional.empty()))));
    }
}
