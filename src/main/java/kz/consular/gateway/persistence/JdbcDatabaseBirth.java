package kz.consular.gateway.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells one database from another by the moment at which its first tables were made; a backup keeps it. */
public final class JdbcDatabaseBirth {

    private final JdbcClient jdbc;

    public JdbcDatabaseBirth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String moment() {
        return jdbc.sql("SELECT CAST(installed_on AS VARCHAR(40)) FROM flyway_schema_history WHERE installed_rank = 1")
                .query(String.class)
                .single();
    }
}
