package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.Applications.TODAY;
import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static kz.consular.gateway.regulation.Assessments.notes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.consular.gateway.regulation.NoteCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rule 10: the last registration leads to the office")
class LastRegistrationTest {

    @Test
    void it_is_stated() {
        assertThat(findings(singleAdult().noLastRegistration())).containsExactly("rule 10 REGISTRATION_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"999999999", "110000000", "000000000"})
    void a_code_that_leads_to_no_district_is_a_finding(String kato) {
        assertThat(findings(singleAdult().lastRegistration(kato))).containsExactly("rule 10 REGISTRATION_UNKNOWN_CODE");
    }

    @Test
    void it_may_have_ended_or_stand() {
        assertThat(findings(singleAdult().lastRegistration("711110000", TODAY.minusYears(9))))
                .isEmpty();
        assertThat(findings(singleAdult().lastRegistration("711110000"))).isEmpty();
    }

    @Test
    void a_code_that_is_no_longer_in_use_is_accepted() {
        assertThat(findings(singleAdult().lastRegistration("632800000", LocalDate.of(2015, 5, 5))))
                .isEmpty();
    }

    @Test
    void a_code_newer_than_the_registration_is_accepted() {
        assertThat(findings(singleAdult().lastRegistration("101000000", LocalDate.of(2015, 5, 5))))
                .isEmpty();
    }

    @Test
    void a_code_of_two_cities_without_a_last_day_gives_a_note() {
        assertThat(findings(singleAdult().lastRegistration("191000000"))).isEmpty();
        assertThat(notes(singleAdult().lastRegistration("191000000")))
                .containsExactly(NoteCode.REGISTRATION_CODE_AMBIGUOUS);
        assertThat(notes(singleAdult().lastRegistration("191000000", LocalDate.of(2022, 6, 7))))
                .isEmpty();
    }
}
