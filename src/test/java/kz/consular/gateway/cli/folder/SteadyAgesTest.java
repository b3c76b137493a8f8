package kz.consular.gateway.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The age of a sample person")
class SteadyAgesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2009-03-08", "2016-11-01", "2016-11-02", "2017-10-31", "1985-12-31"})
    @DisplayName("is the same on every day of eight years, and the birthday stays")
    void stays(LocalDate birthDate) {
        var age = Period.between(birthDate, Sample.REFERENCE_DAY).getYears();
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2033; day = day.plusDays(1)) {
            var moved = new SteadyAges(Sample.REFERENCE_DAY, day).move(birthDate);
            assertThat(Period.between(moved, day).getYears()).as("on %s", day).isEqualTo(age);
            assertThat(moved.getMonth()).isEqualTo(birthDate.getMonth());
        }
    }

    @Test
    @DisplayName("cannot be kept for a birthday on 29 February")
    void leap_days_are_refused() {
        var ages = new SteadyAges(Sample.REFERENCE_DAY, LocalDate.of(2027, 2, 28));

        assertThatIllegalArgumentException().isThrownBy(() -> ages.move(LocalDate.of(2016, 2, 29)));
    }
}
