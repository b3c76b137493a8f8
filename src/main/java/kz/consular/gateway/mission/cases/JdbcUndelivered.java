package kz.consular.gateway.mission.cases;

import kz.consular.gateway.node.roles.MissionComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases that stand still, counted by one index. */
@MissionComponent
public final class JdbcUndelivered {
    private final JdbcClient jdbc;

    public JdbcUndelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose dossier a person gave up bringing to its office: nobody considers them. */
    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM mission_case WHERE state = 'UNDELIVERED'")
                .query(Long.class)
                .single();
    }
}
