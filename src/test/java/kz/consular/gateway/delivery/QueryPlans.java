package kz.consular.gateway.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How SQLite carries out the statements that go through {@link #jdbc()}. */
public final class QueryPlans {
    private final JdbcClient plain;
    private final JdbcClient recording;
    private final Set<String> statements = new ConcurrentSkipListSet<>();

    QueryPlans(DataSource database) {
        plain = JdbcClient.create(database);
        recording = JdbcClient.create(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return recording(database.getConnection());
            }
        });
    }

    private Connection recording(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public JdbcClient jdbc() {
        return recording;
    }

    /** What was asked so far, each once. */
    public Set<String> statements() {
        return Set.copyOf(statements);
    }

    /** The tables that one of them reads from end to end, by no index. */
    public List<String> readWhole() {
        var tables = Set.copyOf(plain.sql("SELECT 'SCAN ' || name FROM sqlite_master WHERE type = 'table'")
                .query(String.class)
                .list());
        return plan().stream().filter(tables::contains).toList();
    }

    /** The steps of all of them. */
    public List<String> plan() {
        return statements.stream()
                .flatMap(statement -> plan(statement).stream())
                .toList();
    }

    private List<String> plan(String statement) {
        var markers = statement.chars().filter(sign -> sign == '?').count();
        var explained = plain.sql("EXPLAIN QUERY PLAN " + statement);
        for (var i = 0; i < markers; i++) {
            explained = explained.param(0);
        }
        return explained.query((row, _) -> row.getString("detail")).list();
    }
}
