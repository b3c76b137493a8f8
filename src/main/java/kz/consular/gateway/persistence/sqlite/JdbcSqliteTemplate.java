package kz.consular.gateway.persistence.sqlite;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Statements of a SQLite database. An update outside a transaction takes its turn among the transactions: they pass the right to write on
 * without a gap, so that SQLite's own waiting, by attempts now and then, might time out. A query that also writes ({@code RETURNING})
 * belongs into a transaction.
 */
public final class JdbcSqliteTemplate extends JdbcTemplate {
    private final JdbcSqliteConnections database;

    public JdbcSqliteTemplate(JdbcSqliteConnections database) {
        super(database);
        this.database = database;
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values) {
        return database.withWriteLock(() -> super.update(statement, values));
    }
}
