package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.IdentityCard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 6: parents file for children, not for adults")
class ChildrenAreMinorsTest {
    private static final IdentityCard LOST =
            new IdentityCard.Wanting(IdentityCard.Cause.LOST, Optional.of("Lost on a journey."));

    @Test
    void a_child_who_turns_eighteen_today_submits_a_separate_application() {
        assertThat(findings(singleAdult()
                        .document(DocumentKind.PASSPORT, "child-1")
                        .child("child-1", child -> child.aged(18).card(LOST))))
                .containsExactly("rule 6 ADULT_APPLIES_SEPARATELY child-1");
    }

    @Test
    void a_child_who_turns_eighteen_tomorrow_leaves_with_the_parents() {
        assertThat(findings(singleAdult()
                        .document(DocumentKind.PASSPORT, "child-1")
                        .document(DocumentKind.CHILD_OPINION_CONCLUSION, "child-1")
                        .child("child-1", child -> child.agedTomorrow(18).card(LOST))))
                .isEmpty();
    }
}
