package kz.consular.gateway.persistence.sqlite;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;

/**
 * Statements of a SQLite. One that writes without a transaction takes its turn among the transactions: they hand the right to write
 * on without a gap, so that whoever waits in SQLite's own way, by looking now and then, might wait until its patience ends.
 */
public final class JdbcSqliteTemplate extends JdbcTemplate {
    private final JdbcSqliteConnections database;

    public JdbcSqliteTemplate(JdbcSqliteConnections database) {
        super(database);
        this.database = database;
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values) {
        return database.inTurn(() -> super.update(statement, values));
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter values, ResultSetExtractor<T> rows) {
        return writes(statement)
                ? database.inTurn(() -> super.query(statement, values, rows))
                : super.query(statement, values, rows);
    }

    private static boolean writes(PreparedStatementCreator statement) {
        return statement instanceof SqlProvider known
                && known.getSql() instanceof String sql
                && sql.toUpperCase(Locale.ROOT).contains("RETURNING");
    }
}
