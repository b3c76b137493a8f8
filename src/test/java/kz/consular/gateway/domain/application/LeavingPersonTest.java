package kz.consular.gateway.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.consular.gateway.domain.LeavingPersonBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A year of age is full on the birthday itself")
class LeavingPersonTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2008-03-02, 2026-03-01, 17",
        "2008-03-02, 2026-03-02, 18",
        "2008-12-31, 2026-12-31, 18",
        "2026-03-02, 2026-03-02, 0",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2012-02-29, 2028-02-28, 15",
        "2012-02-29, 2028-02-29, 16",
        "2008-02-28, 2026-02-28, 18",
        "2008-03-01, 2026-02-28, 17"
    })
    void to_the_day(LocalDate born, LocalDate day, int age) {
        assertThat(LeavingPersonBuilder.adult("applicant").born(born).build().ageOn(day))
                .isEqualTo(age);
    }
}
