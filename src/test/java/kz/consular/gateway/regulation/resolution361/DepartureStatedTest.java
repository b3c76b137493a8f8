package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules 7(5) and 7(6): with whom a minor leaves must be stated")
class DepartureStatedTest {

    @Test
    void for_a_citizen_under_ten_it_turns_on_the_consent() {
        assertThat(findings(singleAdult().child("child-1", child -> child.departureNotStated())))
                .containsExactly("rule 7(6) DEPARTURE_NOT_STATED child-1");
    }

    @Test
    void for_a_citizen_of_ten_on_the_opinion_too() {
        assertThat(findings(
                        singleAdult().child("child-1", child -> child.aged(10).departureNotStated())))
                .containsExactly("rule 7(5), rule 7(6) DEPARTURE_NOT_STATED child-1");
    }

    @Test
    void for_a_foreign_child_of_ten_on_the_opinion_alone() {
        assertThat(findings(singleAdult()
                        .child("child-1", child -> child.aged(10).foreign().departureNotStated())))
                .containsExactly("rule 7(5) DEPARTURE_NOT_STATED child-1");
    }

    @Test
    void for_a_foreign_child_under_ten_on_nothing() {
        assertThat(findings(singleAdult()
                        .child(
                                "child-1",
                                child -> child.agedTomorrow(10).foreign().departureNotStated())))
                .isEmpty();
    }

    @Test
    void from_eighteen_on_it_need_not_be_stated() {
        assertThat(findings(singleAdult().applicant(person -> person.aged(18)))).isEmpty();
        assertThat(findings(singleAdult().representative(true).applicant(person -> person.agedTomorrow(18))))
                .containsExactly("rule 7(5), rule 7(6) DEPARTURE_NOT_STATED applicant");
    }

    @Test
    void a_married_minor_of_sixteen_of_whom_nothing_is_stated_leaves_alone() {
        assertThat(findings(singleAdult().applicant(person -> person.aged(16).married())))
                .isEmpty();
    }
}
