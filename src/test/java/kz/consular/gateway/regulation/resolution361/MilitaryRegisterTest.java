package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 7(4): removal from the military register")
class MilitaryRegisterTest {

    @Test
    void a_person_on_the_register_gives_the_certificate() {
        assertThat(findings(singleAdult().applicant(person -> person.onMilitaryRegister())))
                .containsExactly("rule 7(4) MILITARY_REGISTER_REMOVAL_MISSING applicant");
        assertThat(findings(singleAdult()
                        .applicant(person -> person.onMilitaryRegister())
                        .document(DocumentKind.MILITARY_REGISTER_REMOVAL, "applicant")))
                .isEmpty();
    }

    @Test
    void a_person_who_is_not_gives_none() {
        assertThat(findings(singleAdult())).isEmpty();
    }
}
