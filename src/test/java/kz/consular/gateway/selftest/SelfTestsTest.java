package kz.consular.gateway.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.tracing.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@DisplayName("A round of self-tests from a mission to all offices")
class SelfTestsTest {
    private static final Party.Mission BERLIN = (Party.Mission) Party.of("mission.BERLIN");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<Party> OFFICES = IntStream.range(100, 145)
            .mapToObj(code -> Party.of("office." + code))
            .toList();

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private TestDepot depot;
    private TestSeals seals;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, clock, make);
        seals = TestSeals.in(folder.resolve("pki"), BERLIN.address());
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void goes_to_each_office_once_with_at_most_twenty_under_way() {
        var rounds = node(DAY);
        rounds.begin();

        rounds.turn();
        rounds.turn();
        assertThat(selfTests()).as("twenty are under way, the others wait").hasSize(20);
        answer(selfTests());
        assertThat(rounds.turn()).isLessThan(Duration.ofMinutes(1));
        answer(selfTests());
        rounds.turn();
        assertThat(rounds.turn()).as("the round is finished").isEqualTo(Duration.ofMinutes(1));

        assertThat(selfTests()).extracting(Consignment::recipient).containsExactlyInAnyOrderElementsOf(OFFICES);
        assertThat(depot.files()).as("one container for all offices").hasSize(1);
    }

    @Test
    void does_not_wait_longer_than_a_minute_for_an_office_without_a_receipt() {
        var rounds = node(DAY);
        rounds.begin();
        rounds.turn();
        selfTests().forEach(depot::isSent);

        rounds.turn();
        assertThat(selfTests()).hasSize(20);
        clock.forward(Duration.ofSeconds(61));
        rounds.turn();
        assertThat(selfTests()).hasSize(40);
    }

    @Test
    void carries_only_the_sheet_under_the_running_number_zero() throws Exception {
        var rounds = node(DAY);
        rounds.begin();
        rounds.turn();

        var selfTest = selfTests().getFirst();
        var arrival = depot.arrival(selfTest, seals.verifier());

        assertThat(selfTest.caseNumber().isSelfTest()).isTrue();
        assertThat(arrival.seal().signer().commonName()).isEqualTo(BERLIN.address());
        assertThat(arrival.seal().contents().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("self-test.txt"));
        try (var sheet = arrival.seal().contents().open("self-test.txt")) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "This is a self-test",
                            BERLIN.address(),
                            clock.instant().toString());
        }
        var handler = new SelfTestHandler();
        assertThat(handler.accepts(selfTest.kind(), selfTest.recipient())).isTrue();
        assertThat(TestDepot.refusal(handler.examine(arrival))).isEmpty();
    }

    @Test
    void begins_at_each_interval_and_never_if_the_interval_is_zero() {
        var rounds = node(DAY);
        rounds.turn();
        clock.forward(DAY.minusSeconds(1));
        rounds.turn();
        assertThat(selfTests()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        rounds.turn();
        assertThat(selfTests()).isNotEmpty();

        depot.jdbc().sql("DELETE FROM consignment").update();
        depot.jdbc().sql("DELETE FROM self_test_round").update();
        var never = node(Duration.ZERO);
        never.turn();
        clock.forward(WEEK);
        never.turn();
        assertThat(selfTests()).isEmpty();
    }

    @Test
    void begins_on_demand_but_not_twice_within_ten_seconds() {
        var rounds = node(DAY);
        rounds.turn();

        assertThat(rounds.begin()).as("the first round begins at once").isTrue();
        assertThat(rounds.begin()).isFalse();
        clock.forward(Duration.ofSeconds(10));
        assertThat(rounds.begin()).isTrue();
    }

    @Test
    void begins_once_among_all_nodes_of_a_database() {
        var one = node(DAY);
        var other = node(DAY);
        one.turn();
        clock.forward(DAY);

        one.turn();
        other.turn();
        assertThat(other.begin()).as("an operator asks at the same moment").isFalse();
        one.turn();
        other.turn();

        assertThat(selfTests()).hasSize(20);
        assertThat(depot.files()).as("no second container").hasSize(1);
    }

    @Test
    void gives_up_the_unanswered_self_tests_of_the_former_round() {
        var rounds = node(DAY);
        rounds.begin();
        rounds.turn();
        var first = selfTests();
        answer(first.subList(0, 5));
        depot.isSent(first.get(5));

        clock.forward(Duration.ofMinutes(5));
        assertThat(rounds.begin()).isTrue();
        rounds.turn();

        assertThat(states(first, ConsignmentState.RECEIPTED)).isEqualTo(5);
        assertThat(states(first, ConsignmentState.GIVEN_UP)).isEqualTo(15);
        assertThat(depot.records().interventions(first.get(5).id()))
                .singleElement()
                .satisfies(order -> assertThat(order.by()).isEqualTo("self-test"));
        assertThat(selfTests()).hasSize(40);
    }

    @Test
    void gives_up_unanswered_self_tests_after_an_hour_and_no_dossier() {
        var dossier = depot.dossier();
        var rounds = node(DAY);
        rounds.begin();
        rounds.turn();
        var first = selfTests();
        first.forEach(depot::isSent);

        clock.forward(Duration.ofMinutes(59));
        rounds.turn();
        assertThat(states(first, ConsignmentState.SENT)).isEqualTo(20);
        clock.forward(Duration.ofMinutes(2));
        rounds.turn();
        assertThat(states(first, ConsignmentState.GIVEN_UP)).isEqualTo(20);
        assertThat(states(List.of(dossier), ConsignmentState.WAITING)).isEqualTo(1);
    }

    @Test
    void is_removed_after_the_retention_time_with_all_its_rows_and_containers() {
        var dossier = depot.dossier();
        depot.isReceipted(dossier);
        var rounds = node(Duration.ZERO);
        rounds.begin();
        rounds.turn();
        var first = selfTests();
        first.forEach(depot::isSent);
        answer(first.subList(0, 19));
        end();
        clock.forward(Duration.ofMinutes(61));
        rounds.turn();

        clock.forward(WEEK.minus(Duration.ofMinutes(62)));
        removal().turn();
        assertThat(selfTests()).contains(first.getFirst());
        assertThat(depot.files()).hasSize(1);

        clock.forward(Duration.ofMinutes(90));
        removal().turn();
        assertThat(depot.sent()).doesNotContainAnyElementsOf(first).contains(dossier);
        for (var table : List.of("delivery_attempt", "consignment_action")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("arrival")).as("the row of the dossier").isEqualTo(1);
        assertThat(depot.files()).isEmpty();
    }

    @Test
    void leaves_its_container_if_another_row_refers_to_it() {
        var rounds = node(Duration.ZERO);
        rounds.begin();
        rounds.turn();
        answer(selfTests());
        end();
        depot.jdbc()
                .sql("UPDATE arrival SET kind = 'DOSSIER' WHERE recipient = 'office.100'")
                .update();

        clock.forward(WEEK.plusDays(1));
        removal().turn();

        assertThat(selfTests()).isEmpty();
        assertThat(count("arrival")).isEqualTo(1);
        assertThat(depot.files()).hasSize(1);
    }

    private SelfTests node(Duration every) {
        var rows = new JdbcRounds(depot.jdbc());
        var sheet = new TestSheet(depot.containers(), seals, clock);
        return new SelfTests(
                Optional.of(BERLIN),
                every,
                rows,
                new RoundStart(sheet, rows, depot.containers(), depot.transactions(), clock),
                new RoundDispatch(
                        OFFICES, rows, depot.selfTests(), depot.outbox(), Traces.none(), depot.transactions(), clock),
                new SelfTestExpiry(depot.selfTests(), depot.interventions()),
                clock);
    }

    private SelfTestRemoval removal() {
        return new SelfTestRemoval(WEEK, new JdbcRounds(depot.jdbc()), depot.selfTests(), List.of(), clock);
    }

    /** As if every office had its self-test. */
    private void end() {
        new JdbcRounds(depot.jdbc()).end(BERLIN);
    }

    private void answer(List<Consignment> some) {
        some.stream()
                .filter(one -> states(List.of(one), ConsignmentState.RECEIPTED) == 0)
                .forEach(depot::isReceipted);
    }

    private List<Consignment> selfTests() {
        return depot.sent().stream()
                .filter(one -> one.kind() == ConsignmentKind.SELF_TEST)
                .toList();
    }

    private long states(List<Consignment> some, ConsignmentState state) {
        return some.stream()
                .map(one -> depot.records().find(one.id()).orElseThrow().state())
                .filter(found -> found == state)
                .count();
    }

    private long count(String table) {
        return depot.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
