package kz.consular.gateway.soap;

import static kz.consular.gateway.soap.envelope.SoapPort.INLINE;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.mission.decisions.Decisions.HandoverOutcome;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.faults.FaultReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The operations, on both ports")
class OperationsTest extends SoapEndpointTest {

    private HttpResponse<String> ask(SoapPort port, String sample) throws Exception {
        return send(Soap.plain(node.address(port), Soap.sample(sample)));
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void check(SoapPort port) throws Exception {
        var answer = ask(port, "check-application-request").body();

        assertThat(Soap.text(answer, "admissible")).isEqualTo("true");
        assertThat(Soap.text(answer, "en")).isEqualTo("Police");
    }

    @Test
    void lodge_inline() throws Exception {
        var answer = ask(INLINE, "lodge-application-request-inline").body();

        assertThat(Soap.text(answer, "caseNumber")).isEqualTo("BERLIN-2026-000017");
        assertThat(Soap.text(answer, "acceptedAt")).isEqualTo("2026-11-22T09:30:00.123Z");
        assertThat(Soap.text(answer, "decisionDueOn")).isEqualTo("2026-12-22");
        assertThat(node.bean(FakeIntake.class).submissions)
                .singleElement()
                .satisfies(submission ->
                        assertThat(submission.application().documents()).hasSize(6));
        assertThat(node.bean(FakeIntake.class).digests)
                .containsOnly(Sha256.of(Sha256.start().digest(Soap.PDF)));
    }

    @Test
    void an_application_that_is_turned_away_is_no_fault() throws Exception {
        node.bean(FakeIntake.class).answers(_ -> new LodgingOutcome.TurnedAway(FakeIntake.assessment()));

        var answer = ask(INLINE, "lodge-application-request-inline");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("turnedAway").doesNotContain("accepted");
    }

    @Test
    void a_submission_id_reused_is_a_fault() throws Exception {
        node.bean(FakeIntake.class).answers(_ -> new LodgingOutcome.SubmissionIdReused());
        var answer = ask(INLINE, "lodge-application-request-inline");
        node.bean(FakeIntake.class).submissions.clear();

        assertFault(answer, FaultReason.SUBMISSION_ID_REUSED);
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void case_and_timeline(SoapPort port) throws Exception {
        var answer = ask(port, "get-case-request").body();

        assertThat(Soap.text(answer, "state")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(Soap.text(answer, "code")).isEqualTo("ACCEPTED");
        assertThat(Soap.text(answer, "remark")).isEqualTo("17");
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void a_page_of_cases(SoapPort port) throws Exception {
        var answer = ask(port, "list-cases-request").body();

        assertThat(Soap.text(answer, "more")).isEqualTo("true");
        assertThat(node.bean(FakeRegister.class).asked)
                .isEqualTo("BERLIN Optional[DECIDED] Optional[BERLIN-2026-000042] 20");
    }

    @Test
    void a_page_has_fifty_cases_by_default() throws Exception {
        var request = Soap.sample("list-cases-request").replaceAll("(?s)<m:state.*</m:limit>", "");

        assertThat(send(Soap.plain(node.address(INLINE), request)).statusCode()).isEqualTo(200);
        assertThat(node.bean(FakeRegister.class).asked).isEqualTo("BERLIN Optional.empty Optional.empty 50");
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void the_decision(SoapPort port) throws Exception {
        var answer = ask(port, "get-decision-request").body();

        assertThat(Soap.text(answer, "passportToIssue")).isEqualTo("applicant");
        assertThat(Soap.text(answer, "size")).isEqualTo("17");
        assertThat(answer).doesNotContain("<notice");
    }

    @Test
    void a_case_without_a_decision_is_a_fault() throws Exception {
        node.bean(FakeDecisions.class).decided = false;
        try {
            assertFault(ask(MTOM, "get-decision-request"), FaultReason.NOT_DECIDED);
        } finally {
            node.bean(FakeDecisions.class).decided = true;
        }
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void the_hand_over(SoapPort port) throws Exception {
        var answer = ask(port, "confirm-handover-request").body();

        assertThat(Soap.text(answer, "identityCardStillOut")).isEqualTo("child-1");
        assertThat(node.bean(FakeDecisions.class).confirmed).isEqualTo("BERLIN-2026-000017 2026-12-12 [applicant]");
    }

    @Test
    void a_hand_over_that_is_not_possible_is_a_fault() throws Exception {
        var decisions = node.bean(FakeDecisions.class);
        try {
            decisions.outcome = Optional.of(new HandoverOutcome.NotDecided());
            assertFault(ask(MTOM, "confirm-handover-request"), FaultReason.NOT_DECIDED);
            decisions.outcome = Optional.of(new HandoverOutcome.NotPossible("The day lies in the future."));
            var answer = ask(MTOM, "confirm-handover-request");
            assertFault(answer, FaultReason.HANDOVER_NOT_POSSIBLE);
            assertThat(cause(answer)).isEqualTo("The day lies in the future.");
        } finally {
            decisions.outcome = Optional.empty();
        }
    }

    @Test
    void the_mission_in_the_number_decides_before_the_register_is_asked() throws Exception {
        var mine = Soap.sample("get-case-request").replace("000017", "000018");

        assertFault(send(Soap.plain(node.address(MTOM), mine)), FaultReason.CASE_UNKNOWN);
        assertFault(
                send(Soap.plain(node.address(MTOM), mine.replace("BERLIN", "PARIS"))),
                FaultReason.CASE_OF_ANOTHER_MISSION);
        assertFault(
                send(Soap.plain(
                        node.address(MTOM), Soap.sample("list-cases-request").replace("BERLIN", "PARIS"))),
                FaultReason.CASE_OF_ANOTHER_MISSION);
    }
}
