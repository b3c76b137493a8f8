package kz.consular.gateway.health;

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
                    ? ComponentHealth.up(name(), "A write was committed.")
                    : down("The row of table health_write is missing.");
        } catch (NestedRuntimeException e) {
            var cause = e.getMostSpecificCause();
            return down(JdbcDiskFull.isSaidBy(cause) ? "Its disk is full." : "It took no write: " + cause.getMessage());
        }
    }

    private ComponentHealth down(String reason) {
        return new ComponentHealth(name(), State.DOWN, reason, remedy());
    }

    @Override
    public String remedy() {
        return "Look at the database itself, its disk, and the way to it that spring.datasource.url names.";
    }
}
