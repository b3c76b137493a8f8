package kz.consular.gateway.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.office.decisions.JdbcDecisionsDue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The open cases of an office")
class OpenCasesPlanTest {
    @TempDir
    Path folder;

    @Test
    void are_found_without_reading_decided_cases() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var plans = depot.plans();

            new JdbcOfficeCases(plans.jdbc()).list(new OfficeCode("711110000"), true, Optional.empty(), 20);

            assertThat(plans.plan()).anyMatch(step -> step.contains("INDEX office_case_open"));
        }
    }

    @Test
    void are_counted_by_indices_alone() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var plans = depot.plans();
            var due = new JdbcDecisionsDue(plans.jdbc());

            due.on(LocalDate.parse("2026-03-02"));
            due.givenUp();

            assertThat(plans.plan())
                    .anyMatch(step -> step.endsWith("COVERING INDEX office_case_due"))
                    .anyMatch(step -> step.contains("COVERING INDEX office_case_given_up"));
        }
    }
}
