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
        return number("SELECT COUNT(*) FROM " + rows);
    }

    private long number(String question) throws IOException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IOException("Cannot ask " + question, e);
        }
    }

    /** As if the broker were out of reach for a day: what is lodged from now on is due then. */
    void letNothingOut() throws IOException {
        write("""
                CREATE TRIGGER nothing_out AFTER INSERT ON consignment BEGIN
                    UPDATE consignment SET due_at = NEW.created_at + 86400000 WHERE id = NEW.id;
                END
                """);
    }

    /** All of it is due at once, as when the broker is back. */
    void letOut() throws IOException {
        write("DROP TRIGGER nothing_out", "UPDATE consignment SET due_at = created_at WHERE state = 'WAITING'");
    }

    /** Of all that was sent: past how many younger ones at most one had to watch go. */
    long mostOvertaken() throws IOException {
        return number("""
                SELECT MAX(sent - made) FROM (
                    SELECT row_number() OVER (ORDER BY sent_at, created_at) AS sent,
                        row_number() OVER (ORDER BY created_at, sent_at) AS made FROM consignment)
                """);
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
