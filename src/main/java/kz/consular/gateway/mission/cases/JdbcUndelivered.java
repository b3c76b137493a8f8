package kz.consular.gateway.mission.cases;

import kz.consular.gateway.node.roles.MissionComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts undelivered cases by an index. */
@MissionComponent
public final class JdbcUndelivered {
    private final JdbcClient jdbc;

    public JdbcUndelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases whose delivery to the office was given up: no office considers them. */
    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM mission_case WHERE state = 'UNDELIVERED'")
                .query(Long.class)
                .single();
    }
}
