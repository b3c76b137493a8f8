package kz.consular.gateway.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
class RoundsTest {
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
    void goes_to_each_office_once_at_most_twenty_at_a_time() {
        var rounds = node(DAY);
        rounds.begin();

        rounds.turn();
        rounds.turn();
        assertThat(selfTests()).as("twenty wait, and others wait for them").hasSize(20);
        answer(selfTests());
        assertThat(rounds.turn()).isLessThan(Duration.ofMinutes(1));
        answer(selfTests());
        rounds.turn();
        assertThat(rounds.turn()).as("nothing is left to do").isEqualTo(Duration.ofMinutes(1));

        assertThat(selfTests()).extracting(Consignment::recipient).containsExactlyInAnyOrderElementsOf(OFFICES);
        assertThat(depot.files()).as("one container for all").hasSize(1);
    }

    @Test
    void is_not_held_up_for_long_by_offices_that_are_away() {
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
    void carries_nothing_but_a_sheet_that_says_so_under_a_number_of_no_case() throws Exception {
        var rounds = node(DAY);
        rounds.begin();
        rounds.turn();

        var selfTest = selfTests().getFirst();
        var arrival = depot.arrival(selfTest, seals.verifier());

        assertThat(selfTest.caseNumber().isOfNoCase()).isTrue();
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
        var consignee = new SelfTestHandler();
        assertThat(consignee.accepts(selfTest.kind(), selfTest.recipient())).isTrue();
        assertThat(TestDepot.refusal(consignee.examine(arrival))).isEmpty();
    }

    @Test
    void begins_by_itself_every_so_long_and_never_where_that_is_zero() {
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
    void begins_when_somebody_wants_one_but_not_twice_in_a_moment() {
        var rounds = node(DAY);
        rounds.turn();

        assertThat(rounds.begin()).as("the first one need not wait").isTrue();
        assertThat(rounds.begin()).isFalse();
        clock.forward(Duration.ofSeconds(10));
        assertThat(rounds.begin()).isTrue();
    }

    @Test
    void begins_once_however_many_nodes_of_a_database_find_it_due() {
        var one = node(DAY);
        var other = node(DAY);
        one.turn();
        clock.forward(DAY);

        one.turn();
        other.turn();
        assertThat(other.begin())
                .as("somebody presses the button at the same moment")
                .isFalse();
        one.turn();
        other.turn();

        assertThat(selfTests()).hasSize(20);
        assertThat(depot.files()).as("no second container").hasSize(1);
    }

    @Test
    void ends_the_round_before_it_but_for_what_is_answered() {
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
    void gives_up_after_an_hour_what_nobody_has_answered_and_no_business() {
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
    void is_forgotten_after_some_days_with_all_that_it_left() {
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
        assertThat(count("arrival")).as("that of the dossier").isEqualTo(1);
        assertThat(depot.files()).isEmpty();
    }

    @Test
    void leaves_its_container_where_anything_else_refers_to_it() {
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

    private Rounds node(Duration every) {
        var rows = new JdbcRounds(depot.jdbc());
        var sheet = new TestSheet(depot.containers(), seals, clock);
        return new Rounds(
                BERLIN,
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

    /** As if every office had had its own. */
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
