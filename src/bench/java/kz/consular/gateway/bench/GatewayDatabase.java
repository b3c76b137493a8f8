package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The gateway's books, read beside it, or written while it is down. */
final class GatewayDatabase implements AutoCloseable {
    private final Connection connection;

    GatewayDatabase(Path file) throws IOException {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=60000&journal_mode=WAL&synchronous=OFF&cache_size=-1000000");
        } catch (SQLException e) {
            throw new IOException("Cannot open " + file, e);
        }
    }

    /** How many consignments wait for the broker or for their receipt. */
    long underWay() throws IOException {
        return count("consignment WHERE state IN ('WAITING', 'SENT') AND due_at < 1000 * (unixepoch() + 1800)");
    }

    long count(String rows) throws IOException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IOException("Cannot count " + rows, e);
        }
    }

    /** One statement after another, as one transaction. */
    void write(String... statements) throws IOException {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IOException("Cannot write", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("Cannot close the database", e);
        }
    }
}
