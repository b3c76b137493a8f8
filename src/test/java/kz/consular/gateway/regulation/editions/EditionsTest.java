package kz.consular.gateway.regulation.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kz.consular.gateway.regulation.Edition;
import kz.consular.gateway.territory.Territories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Editions of the Rules, and the days they give")
class EditionsTest {
    private final Editions editions = new Editions(Territories.load());
    private final Edition edition = editions.governing(LocalDate.of(2022, 10, 26));

    @Test
    void the_edition_of_26_October_2022_governs_from_that_day_on() {
        assertThat(edition.name()).contains("361", "26 October 2022", "850");
        assertThat(editions.governing(LocalDate.of(2030, 1, 1))).isSameAs(edition);
    }

    @Test
    void no_edition_here_governs_earlier_days() {
        assertThatThrownBy(() -> editions.governing(LocalDate.of(2022, 10, 25)))
                .hasMessageContaining("2022-10-25")
                .hasMessageContaining("the first is of 2022-10-26");
    }

    @Test
    @DisplayName("Rule 9: the last day is day 30, the day of lodging being day 0")
    void rule_9() {
        assertThat(edition.decisionDue(LocalDate.of(2026, 3, 2))).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    @DisplayName("Rule 9: a last day on a Sunday or on New Year's Day is not moved")
    void no_shift() {
        assertThat(edition.decisionDue(LocalDate.of(2026, 2, 6))).isEqualTo(LocalDate.of(2026, 3, 8));
        assertThat(edition.decisionDue(LocalDate.of(2025, 12, 2))).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    @DisplayName("Rule 8: a state body answers by day 10, also across 29 February")
    void rule_8() {
        assertThat(edition.inquiryDue(LocalDate.of(2028, 2, 20))).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(edition.inquiryDue(LocalDate.of(2026, 2, 20))).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
