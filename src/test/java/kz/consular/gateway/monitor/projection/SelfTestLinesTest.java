package kz.consular.gateway.monitor.projection;

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
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.web.TestedOffice;
import kz.consular.gateway.monitor.web.TestedWay;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.territory.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@DisplayName("What is told of self-tests")
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
    void is_shown_once_for_each_office_the_last_one_and_the_worst_first() {
        put("1", ConsignmentState.REFUSED, NOON.minusSeconds(60), 1);
        put("1", ConsignmentState.RECEIPTED, NOON, 2);
        put("2", ConsignmentState.RECEIPTED, NOON.minusSeconds(60), 1);
        put("2", ConsignmentState.REFUSED, NOON, 1);
        put("3", ConsignmentState.RECEIPTED, NOON, 9);
        put("4", ConsignmentState.GIVEN_UP, NOON, 9);
        put("5", ConsignmentState.SENT, NOON, 0);

        var ways = selfTests.last().stream()
                .map(TestedWay::of)
                .sorted(TestedWay.WORST_FIRST)
                .toList();

        assertThat(ways)
                .extracting(way -> way.line().recipient())
                .containsExactly("office.2", "office.4", "office.5", "office.3", "office.1");
        assertThat(ways)
                .extracting(TestedWay::took)
                .containsExactly(
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(9)),
                        Optional.of(Duration.ofSeconds(2)));
    }

    @Test
    void leaves_out_no_office_that_missions_send_to() {
        put("711110000", ConsignmentState.REFUSED, NOON, 1);
        put("751710000", ConsignmentState.RECEIPTED, NOON, 1);
        var name = new LocalizedText("x", "x", "x");
        var offices = Stream.of("711110000", "751710000", "231000000", "101000000")
                .map(code -> new Office(new OfficeCode(code), name))
                .toList();
        var ways = selfTests.last().stream().map(TestedWay::of).toList();

        assertThat(TestedOffice.all(ways, new KnownOffices(offices, true)))
                .extracting(TestedOffice::office)
                .as("the broken one, those never tested, the well one")
                .containsExactly("office.711110000", "office.101000000", "office.231000000", "office.751710000");
        assertThat(TestedOffice.all(ways, new KnownOffices(offices, false)))
                .as("a directory that may be another one's accuses nobody")
                .hasSize(2);
    }

    @Test
    void is_no_business() {
        var receipted = put("1", ConsignmentState.RECEIPTED, NOON, 1);
        put("2", ConsignmentState.REFUSED, NOON, 1);

        assertThat(consignments.list(of(Optional.empty()), Optional.empty(), 10))
                .isEmpty();
        assertThat(consignments.list(of(Optional.of(ConsignmentKind.SELF_TEST)), Optional.empty(), 10))
                .hasSize(2);
        assertThat(consignments.standing(NOON)).isEmpty();
        assertThat(consignments.receiptedSince(NOON.minusSeconds(99))).isEmpty();
        assertThat(consignments.lastReceipt(new Route(receipted.sender(), receipted.recipient())))
                .isEmpty();
        assertThat(consignments.acceptedSince(NOON.minusSeconds(99))).isZero();
    }

    @Test
    void is_forgotten_in_time_and_business_is_not() {
        var old = put("1", ConsignmentState.RECEIPTED, NOON.minusSeconds(1), 1);
        put("1", ConsignmentState.RECEIPTED, NOON, 1);
        consignments.put("one", TestLines.waiting(NOON.minusSeconds(1)));

        selfTests.forget(NOON);

        assertThat(selfTests.last())
                .singleElement()
                .satisfies(told -> assertThat(told.line()).isNotEqualTo(old));
        assertThat(consignments.list(of(Optional.empty()), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void is_found_by_an_index_among_a_hundred_thousand_of_business() {
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

    private static ConsignmentFilter of(Optional<ConsignmentKind> kind) {
        return new ConsignmentFilter(
                Optional.empty(), kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
