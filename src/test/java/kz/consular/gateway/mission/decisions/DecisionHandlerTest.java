package kz.consular.gateway.mission.decisions;

import static kz.consular.gateway.mission.decisions.TestMissionCase.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.decision.Notice;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.decision.TestDecisions;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("The mission accepts a decision that answers its dossier and comes from the office of the case")
@OnEachDatabase
class DecisionHandlerTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestMissionCase mission;
    private SealedDecision permitted;

    @BeforeEach
    void open() {
        mission = new TestMissionCase(folder, database);
        permitted = mission.decided(TestDecisions.permitted("applicant"));
    }

    @AfterEach
    void close() {
        mission.close();
    }

    @Test
    void it_accepts_decisions_for_missions_and_nothing_else() {
        assertThat(mission.handler.accepts(ConsignmentKind.DECISION, Party.of("mission.BERLIN")))
                .isTrue();
        assertThat(mission.handler.accepts(ConsignmentKind.DECISION, Party.of("office.711110000")))
                .isFalse();
        assertThat(mission.handler.accepts(ConsignmentKind.DOSSIER, Party.of("mission.BERLIN")))
                .isFalse();
    }

    @Test
    void the_decision_of_its_office_on_its_dossier_decides_the_case() {
        mission.receive(TestDecisions.permitted("applicant"));
        assertThat(mission.state()).isEqualTo(CaseState.DECIDED);
        assertThat(mission.decisions.find(NUMBER)).get().satisfies(received -> {
            assertThat(received.sealed()).isEqualTo(permitted);
            assertThat(received.notice()).isEmpty();
            assertThat(received.container()).exists();
        });
    }

    @Test
    void an_examination_changes_nothing() {
        assertThat(mission.refusal(mission.arrival(permitted))).isEmpty();
        assertThat(mission.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(mission.decisions.find(NUMBER)).isEmpty();
    }

    @Test
    void a_restriction_comes_with_its_notice() {
        mission.receive(TestDecisions.restricted(Ground.CONVICTED));
        assertThat(mission.decisions.find(NUMBER).orElseThrow().notice())
                .isEqualTo(Notice.of(mission.decided(TestDecisions.restricted(Ground.CONVICTED))));
    }

    @Test
    void another_office_cannot_decide() {
        var other = mission.decidedBy("751110000", TestDecisions.permitted());
        assertThat(mission.refusal(mission.arrival(other))).contains("DECISION_OF_ANOTHER_OFFICE");
    }

    @Test
    void another_office_can_neither_seal_nor_send_a_decision_of_the_office() {
        assertThat(mission.refusal(mission.arrival(mission.archive.seal(permitted), NUMBER, "751110000")))
                .contains("DECISION_OF_ANOTHER_OFFICE");
        var named = mission.archive.seal(mission.decidedBy("751110000", TestDecisions.permitted()));
        assertThat(mission.refusal(mission.arrival(named, NUMBER, "711110000"))).contains("DECISION_OF_ANOTHER_OFFICE");
    }

    @Test
    void a_decision_on_another_dossier_is_refused_with_the_right_digest() {
        var other = TestDecisions.sealed(
                NUMBER, Sha256.of("b".repeat(64)), TestMissionCase.NOON, TestDecisions.permitted());
        assertThat(mission.refusal(mission.arrival(other))).contains("DOSSIER_DIGEST_DIFFERS");
    }

    @Test
    void a_case_that_the_mission_does_not_have_is_unknown() {
        var unknown = new CaseNumber("BERLIN-2026-000002");
        var decision =
                TestDecisions.sealed(unknown, TestMissionCase.DOSSIER, TestMissionCase.NOON, TestDecisions.permitted());
        assertThat(mission.refusal(mission.arrival(decision))).contains("CASE_UNKNOWN");
    }

    @Test
    void a_case_of_another_mission_on_the_same_node_is_unknown_too() {
        var elsewhere =
                mission.arrival(mission.archive.seal(permitted), NUMBER, "711110000", Party.of("mission.PARIS"));
        assertThat(mission.refusal(elsewhere)).contains("CASE_UNKNOWN");
    }

    @Test
    void a_decision_under_the_number_of_another_case_is_refused() {
        var other = new CaseNumber("BERLIN-2026-000002");
        assertThat(mission.refusal(mission.arrival(mission.archive.seal(permitted), other, "711110000")))
                .contains("DECISION_FOR_ANOTHER_CASE");
    }

    @Test
    void a_second_decision_is_refused_before_and_after_the_hand_over() {
        mission.receive(TestDecisions.permitted());
        var second = mission.arrival(mission.decided(TestDecisions.restricted(Ground.TAX_DEBT)));
        assertThat(mission.refusal(second)).contains("ALREADY_DECIDED");
        mission.decisions.confirmHandover(NUMBER, LocalDate.of(2026, 3, 2), Set.of());
        assertThat(mission.state()).isEqualTo(CaseState.CLOSED);
        assertThat(mission.refusal(second)).contains("ALREADY_DECIDED");
    }

    @Test
    void a_decision_is_recorded_in_each_state_that_awaits_one_and_refused_in_each_other() {
        var arrival = mission.arrival(permitted);
        for (var state : CaseState.values()) {
            mission.inState(state);
            var response = mission.handler.examine(arrival);
            if (state.awaitsDecision()) {
                mission.depot.record(response);
                assertThat(mission.state()).as(state.name()).isEqualTo(CaseState.DECIDED);
            } else {
                assertThat(TestDepot.refusal(response)).as(state.name()).contains("ALREADY_DECIDED");
                assertThat(mission.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void the_same_decision_under_another_message_id_is_accepted_and_changes_nothing() {
        var first = mission.arrival(permitted);
        mission.depot.record(mission.handler.examine(first));
        mission.clock.forward(Duration.ofHours(1));
        mission.depot.record(mission.handler.examine(mission.arrival(
                new SealedContainer(
                        first.container(),
                        first.consignment().digest(),
                        first.consignment().size()),
                NUMBER,
                "711110000")));
        assertThat(mission.decisions.find(NUMBER).orElseThrow().receivedAt()).isEqualTo(first.receivedAt());

        mission.decisions.confirmHandover(NUMBER, LocalDate.of(2026, 3, 2), Set.of());
        assertThat(mission.refusal(first)).isEmpty();
        mission.depot.record(mission.handler.examine(first));
        assertThat(mission.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void of_two_decisions_examined_at_once_one_is_recorded() {
        var one = mission.handler.examine(mission.arrival(permitted));
        var other =
                mission.handler.examine(mission.arrival(mission.decided(TestDecisions.restricted(Ground.TAX_DEBT))));
        mission.depot.record(one);
        assertThatIllegalStateException().isThrownBy(() -> mission.depot.record(other));
        assertThat(mission.decisions.find(NUMBER).orElseThrow().sealed()).isEqualTo(permitted);
    }

    @Test
    void a_decision_that_cannot_be_read_is_refused() {
        var broken = mission.resealed(
                permitted, container -> container.edit("decision.xml", xml -> xml.replace("permitted", "allowed")));
        assertThat(mission.refusal(mission.arrival(broken, NUMBER, "711110000")))
                .contains("DECISION_UNREADABLE");
        var empty = mission.resealed(
                mission.decided(TestDecisions.restricted(Ground.TAX_DEBT)),
                container -> container.without("decision.xml"));
        assertThat(mission.refusal(mission.arrival(empty, NUMBER, "711110000"))).contains("DECISION_UNREADABLE");
    }
}
