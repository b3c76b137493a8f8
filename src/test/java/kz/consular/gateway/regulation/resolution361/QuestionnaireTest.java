package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.family;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 7(1): the signed application-questionnaire")
class QuestionnaireTest {

    @Test
    void one_copy_is_always_asked_for() {
        assertThat(findings(family().without(DocumentKind.QUESTIONNAIRE)))
                .containsExactly("rule 7(1) QUESTIONNAIRE_MISSING");
    }

    @Test
    void it_need_not_name_anyone() {
        assertThat(findings(family())).isEmpty();
    }
}
