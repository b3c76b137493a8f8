package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import kz.consular.gateway.delivery.records.JdbcBacklog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is under way or stuck")
class BacklogPlanTest {
    @TempDir
    Path folder;

    @Test
    void is_counted_by_an_index_alone_however_many_have_come_to_their_end() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var plans = depot.plans();

            new JdbcBacklog(plans.jdbc()).open();

            assertThat(plans.readWhole()).isEmpty();
            assertThat(plans.plan()).contains("SCAN c USING COVERING INDEX consignment_open");
        }
    }
}
