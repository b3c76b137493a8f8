package kz.consular.gateway.regulation;

import static kz.consular.gateway.domain.Applications.family;
import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.assess;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An assessment reports all findings at once")
class AssessmentTest {

    @Test
    void a_complete_application_is_admissible() {
        assertThat(assess(singleAdult()).admissible()).isTrue();
        assertThat(assess(family()).admissible()).isTrue();
    }

    @Test
    void every_finding_is_reported_in_the_order_of_the_paragraphs() {
        assertThat(findings(family().withoutDocuments()
                        .declaredIncapable()
                        .livingIn("KZ")
                        .notOnTemporaryAffairs()
                        .noLastRegistration()
                        .applicant(person -> person.debtor().onMilitaryRegister())
                        .child("child-2", child -> child.aged(10))
                        .dependant("mother", true)
                        .withoutDocuments()))
                .containsExactly(
                        "rule 6 REPRESENTATIVE_MISSING",
                        "rule 7(1) QUESTIONNAIRE_MISSING",
                        "rule 7(2) PASSPORT_MISSING applicant",
                        "rule 7(2) IDENTITY_CARD_MISSING applicant",
                        "rule 7(2) BIRTH_CERTIFICATE_MISSING child-1",
                        "rule 7(2) BIRTH_CERTIFICATE_MISSING child-2",
                        "rule 7(3) ALIMONY_PAPER_MISSING mother",
                        "rule 7(3-1) ENFORCEMENT_PAPER_MISSING applicant",
                        "rule 7(4) MILITARY_REGISTER_REMOVAL_MISSING applicant",
                        "rule 7(5) CHILD_OPINION_MISSING child-2",
                        "rule 7(7) FEE_PAYMENT_MISSING",
                        "rule 10 APPLICANT_NOT_ABROAD",
                        "rule 10 NOT_ON_TEMPORARY_AFFAIRS",
                        "rule 10 REGISTRATION_MISSING");
    }

    @Test
    void texts_name_a_person_by_the_short_name_only() {
        assertThat(assess(family().withoutDocuments()).findings())
                .filteredOn(finding -> finding.person().isPresent())
                .allSatisfy(finding -> {
                    var person = finding.person().orElseThrow().value();
                    assertThat(finding.cause().kk()).startsWith(person + ": ");
                    assertThat(finding.cause().ru()).startsWith(person + ": ");
                    assertThat(finding.cause().en()).startsWith(person + ": ");
                });
    }

    @Test
    void the_list_carries_a_title_for_alternatives() {
        assertThat(assess(singleAdult().dependant("mother", true)).requiredDocuments())
                .extracting(required -> required.title().en())
                .contains("Alimony agreement; or court decision that fixes the alimony or establishes that no "
                        + "statutory obstacle to the departure exists");
    }
}
