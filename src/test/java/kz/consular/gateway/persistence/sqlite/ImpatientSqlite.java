package kz.consular.gateway.persistence.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** An empty SQLite, set as a node's is, but for its patience of one millisecond with others who write. */
final class ImpatientSqlite {
    private ImpatientSqlite() {}

    static HikariDataSource open(Path folder, int connections) {
        var database = new HikariDataSource();
        database.setJdbcUrl("jdbc:sqlite:" + folder.resolve("rows.db")
                + "?journal_mode=WAL&busy_timeout=1&foreign_keys=true&transaction_mode=IMMEDIATE"
                + "&jdbc.get_generated_keys=false");
        database.setMaximumPoolSize(connections);
        return database;
    }
}
