package kz.consular.gateway.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.monitor.TestLines;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.JdbcRoutes;
import kz.consular.gateway.monitor.projection.JdbcRoutes.Route;
import kz.consular.gateway.monitor.projection.JdbcSelfTestLines;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.territory.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@DisplayName("The self-tests in the monitor")
class SelfTestLinesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private TestDepot depot;
    private JdbcConsignmentLines consignments;
    private JdbcSelfTestLines selfTests;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.fixed(NOON, ZoneOffset.UTC), make);
        consignments = new JdbcConsignmentLines(depot.jdbc());
        selfTests = new JdbcSelfTestLines(depot.jdbc());
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void show_the_last_one_of_each_office_the_worst_first() {
        put("1", ConsignmentState.REFUSED, NOON.minusSeconds(60), 1);
        put("1", ConsignmentState.RECEIPTED, NOON, 2);
        put("2", ConsignmentState.RECEIPTED, NOON.minusSeconds(60), 1);
        put("2", ConsignmentState.REFUSED, NOON, 1);
        put("3", ConsignmentState.RECEIPTED, NOON, 9);
        put("4", ConsignmentState.GIVEN_UP, NOON, 9);
        put("5", ConsignmentState.SENT, NOON, 0);

        var results = selfTests.last().stream()
                .map(TestedOffice.Result::of)
                .sorted(TestedOffice.Result.WORST_FIRST)
                .toList();

        assertThat(results)
                .extracting(result -> result.line().recipient())
                .containsExactly("office.2", "office.4", "office.5", "office.3", "office.1");
        assertThat(results)
                .extracting(TestedOffice.Result::took)
                .containsExactly(
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(9)),
                        Optional.of(Duration.ofSeconds(2)));
    }

    @Test
    void show_every_office_of_the_directory() {
        put("711110000", ConsignmentState.REFUSED, NOON, 1);
        put("751710000", ConsignmentState.RECEIPTED, NOON, 1);
        var name = new LocalizedText("x", "x", "x");
        var offices = Stream.of("711110000", "751710000", "231000000", "101000000")
                .map(code -> new Office(new OfficeCode(code), name))
                .toList();
        var results = selfTests.last().stream().map(TestedOffice.Result::of).toList();

        assertThat(TestedOffice.all(results, new KnownOffices(offices, true)))
                .extracting(TestedOffice::office)
                .as("the refused one, those never tested, the receipted one")
                .containsExactly("office.711110000", "office.101000000", "office.231000000", "office.751710000");
        assertThat(TestedOffice.all(results, new KnownOffices(offices, false)))
                .as("a directory that missions may not use adds no untested offices")
                .hasSize(2);
    }

    @Test
    void are_not_among_other_consignments() {
        var receipted = put("1", ConsignmentState.RECEIPTED, NOON, 1);
        put("2", ConsignmentState.REFUSED, NOON, 1);

        assertThat(consignments.list(of(Optional.empty()), Optional.empty(), 10))
                .isEmpty();
        assertThat(consignments.list(of(Optional.of(ConsignmentKind.SELF_TEST)), Optional.empty(), 10))
                .hasSize(2);
        var routes = new JdbcRoutes(depot.jdbc());
        assertThat(routes.open(NOON)).isEmpty();
        assertThat(routes.receiptedSince(NOON.minusSeconds(99))).isEmpty();
        assertThat(routes.lastReceipt(new Route(receipted.sender(), receipted.recipient())))
                .isEmpty();
        assertThat(routes.acceptedSince(NOON.minusSeconds(99))).isZero();
    }

    @Test
    void are_removed_after_their_retention_and_other_consignments_are_not() {
        var old = put("1", ConsignmentState.RECEIPTED, NOON.minusSeconds(1), 1);
        put("1", ConsignmentState.RECEIPTED, NOON, 1);
        consignments.put("one", TestLines.waiting(NOON.minusSeconds(1)));

        selfTests.forget(NOON);

        assertThat(selfTests.last())
                .singleElement()
                .satisfies(reported -> assertThat(reported.line()).isNotEqualTo(old));
        assertThat(consignments.list(of(Optional.empty()), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void are_found_by_an_index() {
        if (make == TestDatabase.POSTGRESQL) {
            return; // what EXPLAIN says there depends on how many rows there are
        }
        var plans = depot.plans();
        var recorded = new JdbcSelfTestLines(plans.jdbc());
        recorded.last();
        recorded.forget(NOON);

        assertThat(plans.plan()).noneMatch(step -> step.contains("SCAN monitor_consignment") || step.equals("SCAN m"));
    }

    private ConsignmentLine put(String office, ConsignmentState state, Instant at, int seconds) {
        var open = state == ConsignmentState.SENT;
        var line = TestLines.selfTest(
                UUID.randomUUID().toString(), "office." + office, state, at, open ? null : at.plusSeconds(seconds));
        consignments.put("one", line);
        return line;
    }

    private static JdbcConsignmentLines.Filter of(Optional<ConsignmentKind> kind) {
        return new JdbcConsignmentLines.Filter(
                Optional.empty(), kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
