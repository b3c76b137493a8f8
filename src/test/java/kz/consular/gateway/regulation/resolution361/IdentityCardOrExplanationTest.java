package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.assess;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.regulation.RequiredDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rules 7(2) and 10: the identity card, or an explanation")
class IdentityCardOrExplanationTest {

    @Test
    void a_present_card_needs_its_copy() {
        assertThat(findings(singleAdult().without(DocumentKind.IDENTITY_CARD)))
                .containsExactly("rule 7(2) IDENTITY_CARD_MISSING applicant");
    }

    @Test
    void an_explanation_does_not_replace_the_copy_of_a_present_card() {
        assertThat(findings(singleAdult()
                        .without(DocumentKind.IDENTITY_CARD)
                        .document(DocumentKind.IDENTITY_CARD_EXPLANATION, "applicant")))
                .containsExactly("rule 7(2) IDENTITY_CARD_MISSING applicant");
    }

    @ParameterizedTest
    @EnumSource(IdentityCard.Cause.class)
    void a_wanting_card_needs_an_explanation_and_no_copy(IdentityCard.Cause cause) {
        assertThat(findings(wanting(cause, Optional.empty())))
                .containsExactly("rule 10 IDENTITY_CARD_EXPLANATION_MISSING applicant");
        assertThat(findings(wanting(cause, Optional.of("  "))))
                .containsExactly("rule 10 IDENTITY_CARD_EXPLANATION_MISSING applicant");
    }

    @ParameterizedTest
    @EnumSource(IdentityCard.Cause.class)
    void the_explanation_may_be_given_in_words(IdentityCard.Cause cause) {
        assertThat(findings(wanting(cause, Optional.of("Left at home.")))).isEmpty();
    }

    @Test
    void the_explanation_may_be_a_paper_that_names_the_person() {
        var lost = wanting(IdentityCard.Cause.LOST, Optional.empty());
        assertThat(findings(lost.child("child-1", child -> child)
                        .document(DocumentKind.IDENTITY_CARD_EXPLANATION, "child-1")))
                .containsExactly("rule 10 IDENTITY_CARD_EXPLANATION_MISSING applicant");
        assertThat(findings(lost.document(DocumentKind.IDENTITY_CARD_EXPLANATION, "applicant")))
                .isEmpty();
    }

    @Test
    void a_citizen_of_sixteen_of_whose_card_nothing_is_said_is_asked_to_say_it() {
        assertThat(findings(singleAdult().applicant(person -> person.cardNotStated())))
                .containsExactly("rule 7(2) IDENTITY_CARD_NOT_STATED applicant");
    }

    @Test
    void while_nothing_is_said_either_paper_is_on_the_list() {
        var unstated = singleAdult().applicant(person -> person.cardNotStated()).without(DocumentKind.IDENTITY_CARD);
        assertThat(assess(unstated).requiredDocuments())
                .extracting(RequiredDocument::anyOf)
                .contains(List.of(DocumentKind.IDENTITY_CARD, DocumentKind.IDENTITY_CARD_EXPLANATION));
    }

    @Test
    void a_child_under_sixteen_has_no_card_to_explain() {
        assertThat(findings(singleAdult()
                        .child(
                                "child-1",
                                child -> child.card(
                                        new IdentityCard.Wanting(IdentityCard.Cause.ABSENT, Optional.empty())))))
                .isEmpty();
    }

    private static Applications wanting(IdentityCard.Cause cause, Optional<String> words) {
        return singleAdult()
                .without(DocumentKind.IDENTITY_CARD)
                .applicant(person -> person.card(new IdentityCard.Wanting(cause, words)));
    }
}
