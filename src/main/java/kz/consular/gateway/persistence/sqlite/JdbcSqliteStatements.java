package kz.consular.gateway.persistence.sqlite;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Makes connections to a SQLite, each of which keeps its statements prepared. */
public final class JdbcSqliteStatements extends AbstractDataSource {
    private final HikariConfig pool;
    private int loginTimeout;

    /** @param pool whose URL and properties the connections get */
    public JdbcSqliteStatements(HikariConfig pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new JdbcSqliteConnection(DriverManager.getConnection(pool.getJdbcUrl(), pool.getDataSourceProperties()));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("A SQLite has no users. Ask for a connection without one.");
    }

    /** In seconds. There is nothing to log in to, but so long the pool waits for its own threads when it is closed. */
    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }
}
