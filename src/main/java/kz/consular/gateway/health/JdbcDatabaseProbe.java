package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.DATABASE_DISK_FULL;
import static kz.consular.gateway.health.HealthReason.Code.NO_WRITE;
import static kz.consular.gateway.health.HealthReason.Code.WRITE_COMMITTED;
import static kz.consular.gateway.health.HealthReason.Code.WRITE_MARK_MISSING;

import java.time.Clock;
import kz.consular.gateway.persistence.JdbcDiskFull;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks that the database commits a write. */
@Component("database")
@Order(1)
final class JdbcDatabaseProbe extends Probe {
    private final JdbcClient jdbc;

    JdbcDatabaseProbe(JdbcClient jdbc, ProbeTiming timing, Clock clock) {
        super(
                "database",
                "Look at the database itself, its disk, and the way to it that spring.datasource.url names.",
                timing,
                clock);
        this.jdbc = jdbc;
    }

    @Override
    ComponentHealth check() {
        try {
            return jdbc.sql("UPDATE health_write SET times = times + 1").update() == 1
                    ? up(HealthReason.of(WRITE_COMMITTED))
                    : down(HealthReason.of(WRITE_MARK_MISSING));
        } catch (NestedRuntimeException e) {
            var cause = e.getMostSpecificCause();
            return down(
                    JdbcDiskFull.isSaidBy(cause)
                            ? HealthReason.of(DATABASE_DISK_FULL)
                            : HealthReason.of(NO_WRITE, String.valueOf(cause.getMessage())));
        }
    }
}
