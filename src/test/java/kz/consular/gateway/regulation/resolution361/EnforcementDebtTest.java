package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rule 7(3-1): a debtor in enforcement proceedings")
class EnforcementDebtTest {

    @Test
    void a_debtor_shows_that_the_debt_no_longer_stands_in_the_way() {
        assertThat(findings(singleAdult().applicant(person -> person.debtor())))
                .containsExactly("rule 7(3-1) ENFORCEMENT_PAPER_MISSING applicant");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ENFORCEMENT_SETTLEMENT",
                "ENFORCEMENT_MEDIATION_AGREEMENT",
                "ENFORCEMENT_FULFILMENT",
                "ENFORCEMENT_ANNULMENT"
            })
    void any_one_of_the_four_suffices(DocumentKind kind) {
        assertThat(findings(singleAdult().applicant(person -> person.debtor()).document(kind, "applicant")))
                .isEmpty();
    }

    @Test
    void it_must_name_the_debtor() {
        assertThat(findings(singleAdult()
                        .child("child-1", child -> child.debtor())
                        .document(DocumentKind.ENFORCEMENT_SETTLEMENT, "applicant")))
                .containsExactly("rule 7(3-1) ENFORCEMENT_PAPER_MISSING child-1");
    }
}
