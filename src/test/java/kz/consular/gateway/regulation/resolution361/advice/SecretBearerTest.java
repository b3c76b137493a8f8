package kz.consular.gateway.regulation.resolution361.advice;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.assess;
import static kz.consular.gateway.regulation.Assessments.findings;
import static kz.consular.gateway.regulation.Assessments.notes;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.regulation.NoteCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 4: a secret bearer is not turned away by the mission")
class SecretBearerTest {

    @Test
    void nothing_is_demanded_and_the_officer_gets_a_note() {
        var bearer = singleAdult().applicant(person -> person.secretBearer());
        assertThat(findings(bearer)).isEmpty();
        assertThat(notes(bearer)).containsExactly(NoteCode.SECRET_BEARER_WITHOUT_PERMISSION);
        assertThat(assess(bearer).requiredDocuments())
                .noneMatch(required -> required.anyOf().contains(DocumentKind.STATE_SECRETS_PERMISSION));
    }

    @Test
    void a_permission_may_be_attached() {
        var bearer = singleAdult()
                .applicant(person -> person.secretBearer())
                .document(DocumentKind.STATE_SECRETS_PERMISSION, "applicant");
        assertThat(findings(bearer)).isEmpty();
        assertThat(notes(bearer)).isEmpty();
    }
}
