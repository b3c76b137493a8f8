package kz.consular.gateway.monitor.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.monitor.ManyLines;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.JdbcRoutes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With a hundred thousand consignments")
class ManyConsignmentsTest {
    private static final int MANY = 100_000;
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    /** The background loop computes it once a second at most. */
    @Test
    void the_overview_is_computed_in_under_a_second() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            ManyLines.fill(depot.jdbc(), MANY, NOW);
            var query = new OverviewQuery(
                    new JdbcRoutes(depot.jdbc()),
                    new JdbcNodes(depot.jdbc()),
                    new MonitorSettings(Duration.ofHours(1), Duration.ofMinutes(1), 7),
                    Clock.fixed(NOW, ZoneOffset.UTC));

            assertThat(query.run().totals().waiting()).isEqualTo(MANY / 20);
            var begun = System.nanoTime();
            query.run();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
