package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.TODAY;
import static kz.consular.gateway.domain.Applications.family;
import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 7(2): the passport of a citizen aged 16 or over")
class PassportCopyTest {

    @Test
    void an_adult_citizen_gives_a_copy() {
        assertThat(findings(singleAdult().without(DocumentKind.PASSPORT)))
                .containsExactly("rule 7(2) PASSPORT_MISSING applicant");
    }

    @Test
    void the_copy_of_another_person_does_not_do() {
        assertThat(findings(family().without(DocumentKind.PASSPORT).document(DocumentKind.PASSPORT, "child-1")))
                .containsExactly("rule 7(2) PASSPORT_MISSING applicant");
    }

    @Test
    void a_child_who_turns_sixteen_today_gives_passport_and_identity_card_and_no_birth_certificate() {
        assertThat(findings(grown(TODAY.minusYears(16)).without(DocumentKind.BIRTH_CERTIFICATE)))
                .containsExactly(
                        "rule 7(2) PASSPORT_MISSING child-1",
                        "rule 7(2) IDENTITY_CARD_NOT_STATED child-1",
                        "rule 7(2) IDENTITY_CARD_MISSING child-1");
    }

    @Test
    void a_child_who_turns_sixteen_tomorrow_does_not() {
        assertThat(findings(grown(TODAY.minusYears(16).plusDays(1)))).isEmpty();
    }

    @Test
    void a_foreign_child_of_sixteen_gives_neither_passport_nor_card_nor_birth_certificate() {
        assertThat(findings(singleAdult()
                        .document(DocumentKind.CHILD_OPINION_CONCLUSION, "child-1")
                        .child("child-1", child -> child.aged(16).foreign())
                        .without(DocumentKind.BIRTH_CERTIFICATE)))
                .isEmpty();
    }

    @Test
    void an_expired_passport_will_do() {
        assertThat(findings(singleAdult().applicant(person -> person.passportValidUntil(TODAY.minusYears(1)))))
                .isEmpty();
    }

    private static Applications grown(LocalDate born) {
        return singleAdult()
                .document(DocumentKind.CHILD_OPINION_CONCLUSION, "child-1")
                .child("child-1", child -> child.born(born));
    }
}
