package kz.consular.gateway.delivery;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Makes the connections of a pool for SQLite. Each keeps its statements prepared, which neither the pool nor SQLite's driver does. */
final class JdbcSqliteStatements extends AbstractDataSource {
    private final HikariConfig pool;

    /** @param pool whose URL and properties the connections get */
    JdbcSqliteStatements(HikariConfig pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection =
                new PoolingConnection(DriverManager.getConnection(pool.getJdbcUrl(), pool.getDataSourceProperties()));
        connection.setStatementPool(new GenericKeyedObjectPool<>(connection, statements()));
        return connection;
    }

    /** One of each kind; whoever needs a second at the same time gets one that is not kept. */
    private static GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> statements() {
        var statements = new GenericKeyedObjectPoolConfig<DelegatingPreparedStatement>();
        statements.setMaxIdlePerKey(1);
        statements.setMaxTotalPerKey(-1);
        statements.setMaxTotal(JdbcSqliteConnections.STATEMENTS);
        statements.setBlockWhenExhausted(false);
        statements.setMaxWait(Duration.ZERO);
        statements.setJmxEnabled(false);
        return statements;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("A SQLite has no users. Ask for a connection without one.");
    }

    /** There is nothing to log in to. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
