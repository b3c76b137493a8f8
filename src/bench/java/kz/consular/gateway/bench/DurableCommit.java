package kz.consular.gateway.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A row committed to the default database with the gateway's own settings: forced to disk. */
final class DurableCommit implements Primitive {
    private static final String DURABLE = "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE";

    private final HikariDataSource database = new HikariDataSource();

    DurableCommit(Path folder) throws IOException {
        database.setJdbcUrl("jdbc:sqlite:" + folder.resolve("commits.db") + DURABLE);
        database.setMaximumPoolSize(4);
        execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, content TEXT)");
    }

    @Override
    public void once() throws IOException {
        execute("INSERT INTO entry (content) VALUES ('of about two hundred bytes, as a consignment is" + ".".repeat(150) + "')");
    }

    private void execute(String statement) throws IOException {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("The database failed", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
