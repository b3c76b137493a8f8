package kz.consular.gateway.regulation.resolution361.advice;

import static kz.consular.gateway.domain.Applications.singleAdult;
import static kz.consular.gateway.regulation.Assessments.findings;
import static kz.consular.gateway.regulation.Assessments.notes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.consular.gateway.regulation.NoteCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resolution 853 of 26 August 2013: an IIN may differ from the birth date")
class IinDateDiffersTest {

    @Test
    void a_difference_is_a_note_and_never_a_finding() {
        var differing = singleAdult().applicant(person -> person.iin("000101100006"));
        assertThat(findings(differing)).isEmpty();
        assertThat(notes(differing)).containsExactly(NoteCode.IIN_DATE_DIFFERS);
    }

    @Test
    void equal_dates_give_no_note() {
        assertThat(notes(singleAdult()
                        .applicant(person -> person.iin("000101100006").born(LocalDate.of(2000, 1, 1)))))
                .isEmpty();
    }

    @Test
    void nor_is_an_iin_that_is_not_stated() {
        assertThat(notes(singleAdult())).isEmpty();
    }
}
