package kz.consular.gateway.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;

/** A connection to a SQLite that keeps its statements prepared, which SQLite's driver does not. */
final class JdbcSqliteConnection extends PoolingConnection {
    /** More than this program has. */
    private static final int STATEMENTS = 200;

    JdbcSqliteConnection(Connection connection) {
        super(connection);
        setStatementPool(new GenericKeyedObjectPool<>(this, statements()));
    }

    /** One of each kind; whoever needs a second at the same time gets one that is not kept. */
    private static GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> statements() {
        var statements = new GenericKeyedObjectPoolConfig<DelegatingPreparedStatement>();
        statements.setMaxIdlePerKey(1);
        statements.setMaxTotalPerKey(-1);
        statements.setMaxTotal(STATEMENTS);
        statements.setBlockWhenExhausted(false);
        statements.setMaxWait(Duration.ZERO);
        statements.setJmxEnabled(false);
        return statements;
    }

    /** Says in SQLite's own words why a statement cannot be prepared, behind which its pool would put some of its own. */
    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        try {
            return super.prepareStatement(sql);
        } catch (SQLException e) {
            throw e.getCause() instanceof SQLException why ? why : e;
        }
    }
}
