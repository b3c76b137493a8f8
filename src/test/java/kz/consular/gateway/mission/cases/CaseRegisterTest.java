package kz.consular.gateway.mission.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("Case numbers and the pages of the register")
@OnEachDatabase
class CaseRegisterTest {
    private static final MissionCode BERLIN = new MissionCode("BERLIN");
    private static final MissionCode PARIS = new MissionCode("PARIS");
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestDepot depot;
    private CaseOpening opening;
    private CaseRegister register;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.systemUTC(), database);
        opening = TestRegister.opening(depot.transactions(), depot.jdbc(), depot.outbox());
        register = TestRegister.register(depot.jdbc());
    }

    @AfterEach
    void close() {
        depot.close();
    }

    private CaseNumber accept(MissionCode mission) {
        var number = opening.nextNumber(mission, NOON);
        TestRegister.accept(depot.jdbc(), TestRegister.accepted(number, Sha256.of("a".repeat(64)), NOON));
        return number;
    }

    private List<CaseNumber> page(MissionCode mission, Optional<CaseNumber> after, int limit) {
        return numbers(register.list(mission, Optional.empty(), after, limit));
    }

    private static List<CaseNumber> numbers(CasePage page) {
        return page.cases().stream().map(MissionCase::number).toList();
    }

    @Test
    void each_mission_counts_for_itself() {
        assertThat(opening.nextNumber(BERLIN, NOON)).hasToString("BERLIN-2026-000001");
        assertThat(opening.nextNumber(BERLIN, NOON)).hasToString("BERLIN-2026-000002");
        assertThat(opening.nextNumber(PARIS, NOON)).hasToString("PARIS-2026-000001");
    }

    @Test
    void the_year_turns_at_midnight_in_almaty_and_the_count_begins_anew() {
        assertThat(opening.nextNumber(BERLIN, Instant.parse("2026-12-31T18:59:59.999Z")))
                .hasToString("BERLIN-2026-000001");
        assertThat(opening.nextNumber(BERLIN, Instant.parse("2026-12-31T19:00:00Z")))
                .hasToString("BERLIN-2027-000001");
    }

    @Test
    void a_number_is_given_once_to_concurrent_callers() throws Exception {
        Callable<CaseNumber> next = () -> opening.nextNumber(BERLIN, NOON);
        var given = new HashSet<CaseNumber>();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number :
                    officers.invokeAll(Stream.generate(() -> next).limit(40).toList())) {
                given.add(number.get());
            }
        }
        assertThat(given).hasSize(40);
        assertThat(opening.nextNumber(BERLIN, NOON)).hasToString("BERLIN-2026-000041");
    }

    @Test
    void pages_go_from_the_newest_case_to_the_oldest_and_say_whether_more_follow() {
        var first = accept(BERLIN);
        var second = accept(BERLIN);
        var third = accept(BERLIN);
        assertThat(page(BERLIN, Optional.empty(), 2)).containsExactly(third, second);
        assertThat(register.list(BERLIN, Optional.empty(), Optional.empty(), 2).more())
                .isTrue();
        assertThat(register.list(BERLIN, Optional.empty(), Optional.empty(), 3).more())
                .isFalse();
        assertThat(page(BERLIN, Optional.of(second), 2)).containsExactly(first);
        assertThat(page(BERLIN, Optional.of(first), 2)).isEmpty();
    }

    @Test
    void a_case_accepted_between_two_pages_shifts_nothing() {
        var first = accept(BERLIN);
        var second = accept(BERLIN);
        assertThat(page(BERLIN, Optional.empty(), 1)).containsExactly(second);
        accept(BERLIN);
        assertThat(page(BERLIN, Optional.of(second), 1)).containsExactly(first);
    }

    @Test
    void cases_of_another_mission_are_not_listed_and_no_page_begins_after_them() {
        var berlin = accept(BERLIN);
        var paris = accept(PARIS);
        assertThat(page(BERLIN, Optional.empty(), 10)).containsExactly(berlin);
        assertThat(page(PARIS, Optional.empty(), 10)).containsExactly(paris);
        assertThat(page(BERLIN, Optional.of(paris), 10)).isEmpty();
        assertThat(page(BERLIN, Optional.of(new CaseNumber("BERLIN-2026-999999")), 10))
                .isEmpty();
    }

    @Test
    void a_list_may_be_of_one_state_only() {
        var decided = accept(BERLIN);
        var accepted = accept(BERLIN);
        TestRegister.lifecycle(depot.jdbc()).decided(decided, NOON);
        assertThat(numbers(register.list(BERLIN, Optional.of(CaseState.DECIDED), Optional.empty(), 10)))
                .containsExactly(decided);
        assertThat(numbers(register.list(BERLIN, Optional.of(CaseState.ACCEPTED), Optional.empty(), 10)))
                .containsExactly(accepted);
    }
}
