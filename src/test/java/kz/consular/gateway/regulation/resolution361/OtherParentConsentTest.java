package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.family;
import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.assess;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.domain.application.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rule 7(6): the consent of the other parent who lives in Kazakhstan")
class OtherParentConsentTest {
    private static final String MISSING = "rule 7(6) OTHER_PARENT_CONSENT_MISSING child-1";

    @Test
    void a_minor_who_leaves_with_one_parent_needs_the_consent_of_the_other() {
        assertThat(findings(withOne(OtherParent.LIVES_IN_KAZAKHSTAN))).containsExactly(MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_PARENT_CONSENT", "OTHER_PARENT_COURT_DECISION"})
    void the_consent_will_do_or_a_court_decision(DocumentKind kind) {
        assertThat(findings(withOne(OtherParent.LIVES_IN_KAZAKHSTAN).document(kind, "child-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MinorDeparture.Escort.class)
    void the_same_with_a_guardian_or_a_trustee(MinorDeparture.Escort escort) {
        assertThat(findings(singleAdult()
                        .child(
                                "child-1",
                                child -> child.leaving(
                                        new MinorDeparture.WithOne(escort, OtherParent.LIVES_IN_KAZAKHSTAN)))))
                .containsExactly(MISSING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIVES_IN_KAZAKHSTAN")
    void nothing_is_demanded_where_the_other_parent_is_not_there(OtherParent other) {
        assertThat(findings(withOne(other))).isEmpty();
    }

    @Test
    void where_the_other_parents_registration_is_not_known_the_office_is_asked() {
        assertThat(assess(withOne(OtherParent.REGISTRATION_UNKNOWN)).registrationsToEstablish())
                .containsExactly(new PersonId("child-1"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REGISTRATION_UNKNOWN")
    void otherwise_it_is_not(OtherParent other) {
        assertThat(assess(withOne(other)).registrationsToEstablish()).isEmpty();
    }

    @Test
    void nothing_is_demanded_where_both_parents_leave_or_the_minor_leaves_alone() {
        assertThat(findings(family())).isEmpty();
        assertThat(findings(singleAdult().child("child-1", child -> child.leaving(new MinorDeparture.Alone()))))
                .isEmpty();
    }

    @Test
    void nothing_is_demanded_nor_asked_for_a_foreign_child() {
        for (var other : OtherParent.values()) {
            var application =
                    singleAdult().child("child-1", child -> child.foreign().leavingWithOneParent(other));
            assertThat(findings(application)).isEmpty();
            assertThat(assess(application).registrationsToEstablish()).isEmpty();
        }
    }

    @Test
    void a_minor_who_turns_eighteen_tomorrow_needs_it_and_who_turns_eighteen_today_does_not() {
        var minor = singleAdult()
                .representative(true)
                .document(DocumentKind.CHILD_OPINION_CONCLUSION, "applicant")
                .applicant(person -> person.agedTomorrow(18).leavingWithOneParent(OtherParent.LIVES_IN_KAZAKHSTAN));
        assertThat(findings(minor)).containsExactly("rule 7(6) OTHER_PARENT_CONSENT_MISSING applicant");
        assertThat(findings(minor.applicant(person -> person.aged(18)))).isEmpty();
    }

    @Test
    void a_married_minor_who_leaves_with_one_parent_needs_it_too() {
        assertThat(findings(singleAdult()
                        .document(DocumentKind.CHILD_OPINION_CONCLUSION, "applicant")
                        .applicant(person ->
                                person.aged(17).married().leavingWithOneParent(OtherParent.LIVES_IN_KAZAKHSTAN))))
                .containsExactly("rule 7(6) OTHER_PARENT_CONSENT_MISSING applicant");
    }

    private static Applications withOne(OtherParent other) {
        return singleAdult().child("child-1", child -> child.leavingWithOneParent(other));
    }
}
