package kz.consular.gateway.mission.decisions;

import static kz.consular.gateway.mission.decisions.TestMissionCase.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.decision.TestDecisions;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.decisions.Decisions.HandoverOutcome;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("Rule 9: the hand-over of a decision and the identity cards taken in")
@OnEachDatabase
class HandoverTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestMissionCase mission;

    @BeforeEach
    void open() {
        mission = new TestMissionCase(folder, database);
    }

    @AfterEach
    void close() {
        mission.close();
    }

    private HandoverOutcome handOver(LocalDate day, String... cards) {
        return mission.decisions.confirmHandover(
                NUMBER, day, Arrays.stream(cards).map(PersonId::new).collect(Collectors.toSet()));
    }

    private void closed(HandoverOutcome outcome, String... cardsStillOut) {
        assertThat(outcome).isInstanceOfSatisfying(HandoverOutcome.Closed.class, closed -> {
            assertThat(closed.missionCase().state()).isEqualTo(CaseState.CLOSED);
            assertThat(closed.identityCardsStillOut())
                    .extracting(PersonId::value)
                    .containsExactly(cardsStillOut);
        });
    }

    private void notPossible(HandoverOutcome outcome, String why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        HandoverOutcome.NotPossible.class,
                        not -> assertThat(not.why()).contains(why));
    }

    @Test
    void before_the_decision_there_is_nothing_to_hand_over() {
        assertThat(handOver(DECIDED)).isEqualTo(new HandoverOutcome.NotDecided());
    }

    @Test
    void it_closes_the_case_and_names_the_cards_that_are_still_out() {
        mission.receive(TestDecisions.permitted("applicant", "child-1"));
        closed(handOver(DECIDED, "applicant"), "child-1");
        assertThat(mission.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void with_every_card_taken_in_none_is_out() {
        mission.receive(TestDecisions.permitted("applicant", "child-1"));
        closed(handOver(DECIDED, "child-1", "applicant"));
    }

    @Test
    void an_equal_confirmation_gets_the_same_answer_even_days_later() {
        mission.receive(TestDecisions.permitted("applicant"));
        var first = handOver(DECIDED, "applicant");
        mission.clock.forward(Duration.ofDays(5));
        assertThat(handOver(DECIDED, "applicant")).isEqualTo(first);
    }

    @Test
    void another_confirmation_is_refused_and_the_first_stands() {
        mission.receive(TestDecisions.permitted("applicant"));
        var first = handOver(DECIDED, "applicant");
        mission.clock.forward(Duration.ofDays(1));
        notPossible(handOver(DECIDED.plusDays(1), "applicant"), "confirmed before");
        notPossible(handOver(DECIDED), "confirmed before");
        assertThat(handOver(DECIDED, "applicant")).isEqualTo(first);
    }

    @Test
    void it_is_on_the_day_of_the_decision_or_later_and_today_or_earlier_in_almaty() {
        mission.receive(TestDecisions.permitted());
        notPossible(handOver(DECIDED.minusDays(1)), "before that of the decision");
        notPossible(handOver(DECIDED.plusDays(1)), "in the future");
        closed(handOver(DECIDED));
    }

    @Test
    void tomorrow_begins_at_midnight_in_almaty() {
        mission.receive(TestDecisions.permitted());
        mission.clock.forward(Duration.ofHours(12).minusMillis(1));
        notPossible(handOver(DECIDED.plusDays(1)), "in the future");
        mission.clock.forward(Duration.ofMillis(1));
        closed(handOver(DECIDED.plusDays(1)));
    }

    @Test
    void a_card_that_the_decision_does_not_ask_for_is_not_taken_in() {
        mission.receive(TestDecisions.permitted("applicant"));
        notPossible(handOver(DECIDED, "applicant", "child-1"), "does not ask for");
        assertThat(mission.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_restriction_asks_for_no_cards() {
        mission.receive(TestDecisions.restricted(Ground.TAX_DEBT));
        notPossible(handOver(DECIDED, "applicant"), "does not ask for");
        closed(handOver(DECIDED));
    }
}
