package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.MinorDeparture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 6: the person who applies, or a representative")
class ApplicantMayApplyTest {
    private static final String MISSING = "rule 6 REPRESENTATIVE_MISSING";

    @Test
    void who_turns_eighteen_today_applies_in_person() {
        assertThat(findings(singleAdult().applicant(person -> person.aged(18)))).isEmpty();
    }

    @Test
    void who_turns_eighteen_tomorrow_needs_a_representative() {
        assertThat(findings(minor())).containsExactly(MISSING);
        assertThat(findings(minor().representative(true))).isEmpty();
    }

    @Test
    void who_is_married_and_turns_sixteen_today_applies_in_person() {
        assertThat(findings(singleAdult().applicant(person -> person.aged(16).married())))
                .isEmpty();
    }

    @Test
    void who_is_married_and_turns_sixteen_tomorrow_needs_a_representative() {
        assertThat(findings(singleAdult()
                        .document(DocumentKind.BIRTH_CERTIFICATE, "applicant")
                        .applicant(person -> person.agedTomorrow(16).married().leaving(new MinorDeparture.Alone()))))
                .containsExactly(MISSING);
    }

    @Test
    void for_an_adult_whom_a_court_declared_incapable_a_representative_files() {
        assertThat(findings(singleAdult().declaredIncapable())).containsExactly(MISSING);
        assertThat(findings(singleAdult().declaredIncapable().representative(true)))
                .isEmpty();
    }

    @Test
    void a_needed_representative_signs_as_such() {
        assertThat(findings(minor().representative(false))).containsExactly("rule 6 REPRESENTATIVE_MUST_SIGN");
        assertThat(findings(singleAdult().declaredIncapable().representative(false)))
                .containsExactly("rule 6 REPRESENTATIVE_MUST_SIGN");
    }

    @Test
    void a_representative_who_was_not_needed_is_no_ground_whether_he_signs_or_not() {
        assertThat(findings(singleAdult().representative(true))).isEmpty();
        assertThat(findings(singleAdult().representative(false))).isEmpty();
    }

    private static Applications minor() {
        return singleAdult().applicant(person -> person.agedTomorrow(18).leaving(new MinorDeparture.Alone()));
    }
}
