package kz.consular.gateway.health;

import static kz.consular.gateway.health.Reason.Code.DATABASE_DISK_FULL;
import static kz.consular.gateway.health.Reason.Code.NO_WRITE;
import static kz.consular.gateway.health.Reason.Code.WRITE_COMMITTED;
import static kz.consular.gateway.health.Reason.Code.WRITE_MARK_MISSING;

import kz.consular.gateway.delivery.JdbcDiskFull;
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
                    ? ComponentHealth.up(name(), Reason.of(WRITE_COMMITTED))
                    : down(Reason.of(WRITE_MARK_MISSING));
        } catch (NestedRuntimeException e) {
            var cause = e.getMostSpecificCause();
            return down(
                    JdbcDiskFull.isSaidBy(cause)
                            ? Reason.of(DATABASE_DISK_FULL)
                            : Reason.of(NO_WRITE, String.valueOf(cause.getMessage())));
        }
    }

    private ComponentHealth down(Reason reason) {
        return new ComponentHealth(name(), State.DOWN, reason, remedy());
    }

    @Override
    public String remedy() {
        return "Look at the database itself, its disk, and the way to it that spring.datasource.url names.";
    }
}
