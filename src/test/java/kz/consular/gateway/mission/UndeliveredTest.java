package kz.consular.gateway.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.mission.cases.JdbcUndelivered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Undelivered cases are counted")
class UndeliveredTest {
    @TempDir
    Path folder;

    @Test
    void are_counted_by_an_index_alone() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            add(depot, 1, "UNDELIVERED");
            add(depot, 2, "ACCEPTED");
            var plans = depot.plans();

            assertThat(new JdbcUndelivered(plans.jdbc()).count()).isEqualTo(1);

            assertThat(plans.plan()).singleElement().asString().contains("COVERING INDEX mission_case_undelivered");
        }
    }

    private static void add(TestDepot depot, int number, String state) {
        depot.jdbc()
                .sql("""
                INSERT INTO mission_case (case_number, mission, submission_id, fingerprint, state, office,
                    office_name_kk, office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest,
                    dossier_size)
                VALUES (:case, 'BERLIN', :case, 'f', :state, '711110000', 'k', 'r', 'e', 1, '2026-04-01', 'd', 1)
                """)
                .param("case", "BERLIN-2026-00000" + number)
                .param("state", state)
                .update();
    }
}
