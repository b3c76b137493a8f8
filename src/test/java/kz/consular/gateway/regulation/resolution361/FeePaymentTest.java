package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.family;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 7(7): the proof of payment of state duty or consular fee")
class FeePaymentTest {

    @Test
    void one_copy_is_always_asked_for() {
        assertThat(findings(family().without(DocumentKind.FEE_PAYMENT)))
                .containsExactly("rule 7(7) FEE_PAYMENT_MISSING");
    }

    @Test
    void one_is_enough_for_a_family() {
        assertThat(findings(family().child("child-2", child -> child))).isEmpty();
    }
}
