package kz.consular.gateway.persistence;

import kz.consular.gateway.node.roles.SharedComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identifies a database by the moment at which its tables were created; a backup keeps it. */
@SharedComponent
public final class JdbcDatabaseBirth {

    private final JdbcClient jdbc;

    JdbcDatabaseBirth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String moment() {
        return jdbc.sql("SELECT CAST(installed_on AS VARCHAR(40)) FROM flyway_schema_history WHERE installed_rank = 1")
                .query(String.class)
                .single();
    }
}
