package kz.consular.gateway.persistence.postgresql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The connections to a PostgreSQL server. Every wait has an end: a dead or unreachable server is detected within ten seconds, so that the
 * officer gets a fault before the client times out.
 */
public final class JdbcPostgres {

    /** In seconds. No statement of ours takes a tenth of what an answer may take. */
    private static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "3", "loginTimeout", "5", "socketTimeout", "8", "tcpKeepAlive", "true");

    /** In milliseconds: for a connection from the pool, and for the validation of an idle one. */
    private static final long LONGEST_WAIT = 5000;

    private static final long VALIDATION_WAIT = 2000;

    /** A server of default size accepts a hundred connections, and the nodes share it. */
    private static final int FEWEST_CONNECTIONS = 2;

    /**
     * Whatever the default of the server is, a commit is on disk when it returns. Stronger settings, for a standby,
     * stay.
     */
    static final String DURABLE = "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    private final PostgresAddress address;
    private final @Nullable String user;
    private final @Nullable String password;

    public JdbcPostgres(PostgresAddress address, @Nullable String user, @Nullable String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** @throws IllegalStateException when it does not answer, or does not keep what it is given */
    public void requireKeeping() {
        try (var connection = DriverManager.getConnection(address.url(), login())) {
            requireKeeping(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "spring.datasource.url names PostgreSQL at " + address.name() + ", which cannot be used: "
                            + e.getMessage() + " Start it, or correct spring.datasource.url, .username and .password.",
                    e);
        }
    }

    private void requireKeeping(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_setting('fsync'), pg_is_in_recovery()")) {
            row.next();
            if (row.getBoolean(2)) {
                throw new IllegalStateException("spring.datasource.url leads to a standby at " + address.name()
                        + ", which takes nothing in. Name the primary, or all hosts with targetServerType=primary.");
            }
            if (row.getString(1).equals("off")) {
                throw new IllegalStateException("PostgreSQL at " + address.name() + " runs with fsync=off: a loss of"
                        + " power would take accepted applications. Set fsync=on there.");
            }
        }
    }

    private Properties login() {
        var login = new Properties();
        login.putAll(PATIENCE);
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        return login;
    }

    public HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(user);
        pool.setPassword(password);
        PATIENCE.forEach(pool::addDataSourceProperty);
        pool.addDataSourceProperty("ApplicationName", "mission-gateway");
        pool.setMinimumIdle(FEWEST_CONNECTIONS);
        pool.setConnectionTimeout(LONGEST_WAIT);
        pool.setValidationTimeout(VALIDATION_WAIT);
        pool.setConnectionInitSql(DURABLE);
        return pool;
    }
}
