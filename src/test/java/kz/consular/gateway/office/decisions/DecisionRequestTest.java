package kz.consular.gateway.office.decisions;

import static kz.consular.gateway.office.TestOffice.CASE;
import static kz.consular.gateway.office.TestOffice.ELSEWHERE;
import static kz.consular.gateway.office.TestOffice.HERE;
import static kz.consular.gateway.office.TestOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LeavingPersonBuilder;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.IdentityCard.Cause;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.office.TestOffice;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.OfficeCase;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("Rules 3, 5 and 9: the request of a clerk, the decision made on it, and its consignment to the mission")
@OnEachDatabase
class DecisionRequestTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = new TestOffice(folder, database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Decision.Permitted permitted(Applications applications) {
        office.receive(CASE, applications.build());
        return (Decision.Permitted)
                ((DecisionOutcome.Decided) office.permit()).decision().decision();
    }

    private static Applications child(String id, UnaryOperator<LeavingPersonBuilder> change) {
        return Applications.singleAdult().child(id, change);
    }

    private static UnaryOperator<LeavingPersonBuilder> wanting(Cause cause) {
        return person -> person.card(new IdentityCard.Wanting(cause, Optional.of("Made up.")));
    }

    @Test
    void every_citizen_who_leaves_gets_a_passport_at_any_age_and_no_other_person() {
        var decision = permitted(child("infant", child -> child.aged(0))
                .child("child-2", child -> child.aged(17))
                .child("foreigner", child -> child.foreign())
                .dependant("dependant-1", true));
        assertThat(decision.passportsToIssue())
                .extracting(PersonId::value)
                .containsExactly("applicant", "infant", "child-2");
    }

    @Test
    void cards_that_exist_are_surrendered_present_or_expired() {
        var decision = permitted(Applications.singleAdult()
                .child("expired", wanting(Cause.EXPIRED))
                .child("absent", wanting(Cause.ABSENT))
                .child("lost", wanting(Cause.LOST))
                .child("none", child -> child.cardNotStated()));
        assertThat(decision.identityCardsToSurrender())
                .extracting(PersonId::value)
                .containsExactly("applicant", "expired");
    }

    @Test
    void the_decision_goes_to_the_mission_of_the_case_and_answers_its_dossier() {
        office.receive(CASE, Applications.singleAdult().build());
        var decided = (DecisionOutcome.Decided) office.permit();
        assertThat(decided.decision().dossierDigest())
                .isEqualTo(office.service
                        .open(HERE, NUMBER)
                        .orElseThrow()
                        .officeCase()
                        .dossierDigest());
        assertThat(office.depot.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.kind()).isEqualTo(ConsignmentKind.DECISION);
            assertThat(sent.caseNumber()).isEqualTo(NUMBER);
            assertThat(sent.sender()).isEqualTo(Party.of("office.711110000"));
            assertThat(sent.recipient()).isEqualTo(Party.of("mission.BERLIN"));
        });
    }

    @Test
    void a_restriction_states_the_ground_and_the_term_in_the_words_of_the_law() {
        office.receive(CASE, Applications.singleAdult().build());
        var decided = (DecisionOutcome.Decided) office.restrict(Ground.CONVICTED);
        assertThat(decided.decision().decision()).isInstanceOfSatisfying(Decision.Restricted.class, restricted -> {
            assertThat(restricted.ground().wording()).isEqualTo(Ground.CONVICTED.wording());
            assertThat(restricted.term().wording()).isEqualTo(Ground.CONVICTED.lastsUntil());
        });
    }

    @Test
    void a_restriction_by_contract_without_a_last_day_is_rejected_and_leaves_the_case_open() {
        office.receive(CASE, Applications.singleAdult().build());
        assertThatIllegalArgumentException().isThrownBy(() -> office.restrict(Ground.STATE_SECRETS_CONTRACT));
        assertThat(office.service.open(HERE, NUMBER).orElseThrow().officeCase().open())
                .isTrue();
        assertThat(office.depot.sent()).isEmpty();
    }

    @Test
    void an_office_sees_and_decides_its_own_cases_only() {
        office.receive(
                CASE,
                Applications.singleAdult()
                        .applicant(LeavingPersonBuilder::secretBearer)
                        .build());
        var inquiry = office.inquiries().getFirst().id();
        assertThat(office.service.list(ELSEWHERE, false, Optional.empty(), 10)).isEmpty();
        assertThat(office.service.list(ELSEWHERE, false, Optional.of(NUMBER), 10))
                .isEmpty();
        assertThat(office.service.open(ELSEWHERE, NUMBER)).isEmpty();
        assertThat(office.service.contents(ELSEWHERE, NUMBER)).isEmpty();
        assertThat(office.service.inquire(ELSEWHERE, NUMBER, "Tax office", LocalDate.of(2026, 3, 2)))
                .isEmpty();
        assertThat(office.service.answer(ELSEWHERE, NUMBER, inquiry, Inquiry.Answer.NO_OBSTACLE, Optional.empty()))
                .isFalse();
        assertThat(office.service.decide(ELSEWHERE, NUMBER, new DecisionRequest.Permit()))
                .isEqualTo(new DecisionOutcome.CaseUnknown());
    }

    @Test
    void a_case_is_decided_once_and_leaves_the_list_of_open_cases() {
        office.receive(CASE, Applications.singleAdult().build());
        var second =
                office.receive("PARIS-2026-000001", Applications.singleAdult().build());
        assertThat(office.permit()).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(office.restrict(Ground.TAX_DEBT)).isEqualTo(new DecisionOutcome.AlreadyDecided());
        assertThat(numbers(office.service.list(HERE, true, Optional.empty(), 10)))
                .containsExactly(second);
        assertThat(numbers(office.service.list(HERE, false, Optional.empty(), 10)))
                .containsExactly(NUMBER, second);
        assertThat(numbers(office.service.list(HERE, false, Optional.of(NUMBER), 10)))
                .containsExactly(second);
    }

    private static List<CaseNumber> numbers(List<OfficeCase> cases) {
        return cases.stream().map(OfficeCase::number).toList();
    }
}
