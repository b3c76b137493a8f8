package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.LeavingPersonBuilder;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rule 7(5): the opinion of a child aged ten or over")
class ChildOpinionTest {
    private static final String MISSING = "rule 7(5) CHILD_OPINION_MISSING child-1";

    @Test
    void a_child_who_turns_ten_today_needs_the_guardianship_conclusion() {
        assertThat(findings(singleAdult().child("child-1", child -> child.aged(10))))
                .containsExactly(MISSING);
        assertThat(findings(singleAdult()
                        .child("child-1", child -> child.aged(10))
                        .document(DocumentKind.CHILD_OPINION_CONCLUSION, "child-1")))
                .isEmpty();
    }

    @Test
    void a_child_who_turns_ten_tomorrow_does_not() {
        assertThat(findings(singleAdult().child("child-1", child -> child.agedTomorrow(10))))
                .isEmpty();
    }

    @Test
    void a_minor_who_turns_eighteen_tomorrow_needs_it() {
        assertThat(findings(
                        represented(person -> person.agedTomorrow(18).leaving(new MinorDeparture.WithBothParents()))))
                .containsExactly("rule 7(5) CHILD_OPINION_MISSING applicant");
    }

    @Test
    void who_turns_eighteen_today_does_not() {
        assertThat(findings(represented(person -> person.aged(18).leaving(new MinorDeparture.WithBothParents()))))
                .isEmpty();
    }

    @Test
    void a_child_born_on_29_February_turns_ten_on_1_March_of_a_common_year() {
        var child = singleAdult().child("child-1", one -> one.born(LocalDate.of(2016, 2, 29)));
        assertThat(findings(child, LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(findings(child, LocalDate.of(2026, 3, 1))).containsExactly(MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void with_whom_the_child_leaves_does_not_matter(MinorDeparture.Escort escort) {
        assertThat(findings(singleAdult()
                        .child(
                                "child-1",
                                child -> child.aged(10)
                                        .leaving(new MinorDeparture.WithOne(escort, OtherParent.DECEASED)))))
                .containsExactly(MISSING);
    }

    @Test
    void a_child_who_leaves_alone_does_not_need_it() {
        assertThat(findings(
                        singleAdult().child("child-1", child -> child.aged(10).leaving(new MinorDeparture.Alone()))))
                .isEmpty();
    }

    @Test
    void a_foreign_child_needs_it_too() {
        assertThat(findings(
                        singleAdult().child("child-1", child -> child.aged(10).foreign())))
                .containsExactly(MISSING);
    }

    @Test
    void a_married_minor_who_leaves_with_the_parents_needs_it_too() {
        assertThat(findings(singleAdult()
                        .applicant(person -> person.aged(17).married().leaving(new MinorDeparture.WithBothParents()))))
                .containsExactly("rule 7(5) CHILD_OPINION_MISSING applicant");
    }

    private static Applications represented(UnaryOperator<LeavingPersonBuilder> applicant) {
        return singleAdult().representative(true).applicant(applicant);
    }
}
