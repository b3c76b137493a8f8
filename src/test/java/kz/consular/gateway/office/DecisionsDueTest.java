package kz.consular.gateway.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.office.decisions.JdbcDecisionsDue;
import kz.consular.gateway.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("Decisions that are due are counted")
@OnEachDatabase
class DecisionsDueTest {
    private static final Timestamp THEN = Timestamp.from(Instant.parse("2026-03-01T07:00:00Z"));

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    @Test
    void are_overdue_from_the_day_after_the_one_on_which_they_are_due() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC(), make)) {
            add(depot, "BERLIN-2026-000001", "2026-04-01", null, null);
            add(depot, "BERLIN-2026-000002", "2026-04-02", null, null);
            add(depot, "BERLIN-2026-000003", "2026-03-01", THEN, null);
            add(depot, "BERLIN-2026-000004", "2026-03-01", THEN, THEN);
            var due = new JdbcDecisionsDue(depot.jdbc());

            assertThat(due.on(LocalDate.parse("2026-04-01"))).isEqualTo(new JdbcDecisionsDue.Due(2, 0));
            assertThat(due.on(LocalDate.parse("2026-04-02"))).isEqualTo(new JdbcDecisionsDue.Due(2, 1));
            assertThat(due.givenUp()).isEqualTo(1);
        }
    }

    private static void add(
            TestDepot depot, String number, String due, @Nullable Timestamp decided, @Nullable Timestamp givenUp) {
        depot.jdbc()
                .sql("""
                INSERT INTO office_case (case_number, office, dossier_digest, received_at, decision_due_on, decided_at,
                    decision_given_up_at)
                VALUES (:number, '711110000', 'd', :then, :due, :decided, :given)
                """)
                .param("number", number)
                .param("then", THEN)
                .param("due", due)
                .param("decided", decided, Types.TIMESTAMP)
                .param("given", givenUp, Types.TIMESTAMP)
                .update();
    }
}
