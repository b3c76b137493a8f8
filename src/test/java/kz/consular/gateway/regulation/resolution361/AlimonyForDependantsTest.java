package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.assess;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rule 7(3): alimony for family members who stay in Kazakhstan")
class AlimonyForDependantsTest {

    @Test
    void each_maintained_family_member_is_named_by_an_agreement_or_a_court_decision() {
        assertThat(findings(singleAdult().dependant("mother", true).dependant("father", true)))
                .containsExactly("rule 7(3) ALIMONY_PAPER_MISSING mother", "rule 7(3) ALIMONY_PAPER_MISSING father");
    }

    @ParameterizedTest
    @EnumSource(names = {"ALIMONY_AGREEMENT", "ALIMONY_COURT_DECISION"})
    void either_will_do_and_one_paper_may_name_several(DocumentKind kind) {
        assertThat(findings(singleAdult()
                        .dependant("mother", true)
                        .dependant("father", true)
                        .document(kind, "mother", "father")))
                .isEmpty();
    }

    @Test
    void a_paper_does_for_those_it_names_only() {
        assertThat(findings(singleAdult()
                        .dependant("mother", true)
                        .dependant("father", true)
                        .document(DocumentKind.ALIMONY_AGREEMENT, "mother", "applicant")))
                .containsExactly("rule 7(3) ALIMONY_PAPER_MISSING father");
    }

    @Test
    void where_the_registration_is_not_known_nothing_is_demanded_and_the_office_is_asked() {
        var application = singleAdult().dependant("mother", false);
        assertThat(findings(application)).isEmpty();
        assertThat(assess(application).registrationsToEstablish()).containsExactly(new PersonId("mother"));
    }

    @Test
    void where_it_is_known_the_office_is_not_asked() {
        assertThat(assess(singleAdult().dependant("mother", true)).registrationsToEstablish())
                .isEmpty();
    }
}
