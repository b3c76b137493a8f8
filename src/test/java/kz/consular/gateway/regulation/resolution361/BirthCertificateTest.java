package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.family;
import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 7(2): the birth certificate of a child under 16")
class BirthCertificateTest {
    private static final String MISSING = "rule 7(2) BIRTH_CERTIFICATE_MISSING child-1";

    @Test
    void a_child_gives_a_copy() {
        assertThat(findings(family().without(DocumentKind.BIRTH_CERTIFICATE))).containsExactly(MISSING);
    }

    @Test
    void a_foreign_child_does_too() {
        assertThat(findings(singleAdult()
                        .child("child-1", child -> child.foreign())
                        .without(DocumentKind.BIRTH_CERTIFICATE)))
                .containsExactly(MISSING);
    }

    @Test
    void so_does_a_child_who_turns_sixteen_tomorrow() {
        assertThat(findings(singleAdult()
                        .document(DocumentKind.CHILD_OPINION_CONCLUSION, "child-1")
                        .child("child-1", child -> child.agedTomorrow(16))
                        .without(DocumentKind.BIRTH_CERTIFICATE)))
                .containsExactly(MISSING);
    }

    @Test
    void each_child_is_named_by_a_certificate_and_one_paper_may_name_both() {
        var two = family().child("child-2", child -> child).without(DocumentKind.BIRTH_CERTIFICATE);
        assertThat(findings(two.document(DocumentKind.BIRTH_CERTIFICATE, "child-2")))
                .containsExactly(MISSING);
        assertThat(findings(two.without(DocumentKind.BIRTH_CERTIFICATE)
                        .document(DocumentKind.BIRTH_CERTIFICATE, "child-1", "child-2")))
                .isEmpty();
    }
}
