package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 10: a citizen who left on temporary affairs applies at a mission")
class CitizenAbroadTest {

    @Test
    void the_applicant_is_a_citizen() {
        assertThat(findings(singleAdult().applicant(person -> person.foreign())))
                .containsExactly("rule 10 APPLICANT_NOT_CITIZEN");
    }

    @Test
    void the_children_need_not_be() {
        assertThat(findings(singleAdult().child("child-1", child -> child.foreign())))
                .isEmpty();
    }

    @Test
    void the_applicant_is_abroad() {
        assertThat(findings(singleAdult().livingIn("KZ"))).containsExactly("rule 10 APPLICANT_NOT_ABROAD");
    }

    @Test
    void the_applicant_left_on_temporary_affairs() {
        assertThat(findings(singleAdult().notOnTemporaryAffairs())).containsExactly("rule 10 NOT_ON_TEMPORARY_AFFAIRS");
    }
}
