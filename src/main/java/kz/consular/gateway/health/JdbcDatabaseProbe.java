package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.DATABASE_DISK_FULL;
import static kz.consular.gateway.health.HealthReason.Code.NO_WRITE;
import static kz.consular.gateway.health.HealthReason.Code.WRITE_COMMITTED;
import static kz.consular.gateway.health.HealthReason.Code.WRITE_MARK_MISSING;

import kz.consular.gateway.persistence.JdbcDiskFull;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A write goes through to the disk: the database confirms its commit. */
final class JdbcDatabaseProbe implements Probe {
    private final JdbcClient jdbc;

    JdbcDatabaseProbe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public ComponentHealth look() {
        try {
            return jdbc.sql("UPDATE health_write SET times = times + 1").update() == 1
                    ? ComponentHealth.up(name(), HealthReason.of(WRITE_COMMITTED))
                    : down(HealthReason.of(WRITE_MARK_MISSING));
        } catch (NestedRuntimeException e) {
            var cause = e.getMostSpecificCause();
            return down(
                    JdbcDiskFull.isSaidBy(cause)
                            ? HealthReason.of(DATABASE_DISK_FULL)
                            : HealthReason.of(NO_WRITE, String.valueOf(cause.getMessage())));
        }
    }

    private ComponentHealth down(HealthReason reason) {
        return new ComponentHealth(name(), HealthState.DOWN, reason, remedy());
    }

    @Override
    public String remedy() {
        return "Look at the database itself, its disk, and the way to it that spring.datasource.url names.";
    }
}
