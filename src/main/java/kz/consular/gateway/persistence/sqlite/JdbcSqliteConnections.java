package kz.consular.gateway.persistence.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of a SQLite: one for whoever has the turn to write, the others for those who read. All keep their statements
 * prepared, and the one that writes the pages that it has read, which SQLite forgets whenever another connection has written. Whoever has
 * waited longest for the turn is next: SQLite's own waiting sleeps up to a tenth of a second between two looks, and lets whoever then
 * happens to ask go first; it remains for other processes.
 */
public final class JdbcSqliteConnections extends AbstractDataSource implements AutoCloseable {
    /** Only a second transaction inside one could wait for the connection of the first, and that in vain. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HikariDataSource readers;
    private final BasicDataSource writer;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param readers whose URL and properties the one that writes has too */
    public JdbcSqliteConnections(HikariDataSource readers) {
        this.readers = readers;
        this.writer = new Writer(new JdbcSqliteStatements(readers));
        writer.setMaxTotal(1);
        writer.setMaxWait(PATIENCE);
        writer.setTestOnBorrow(false);
    }

    /** A pool whose connections are made as those of the readers are. */
    private static final class Writer extends BasicDataSource {
        private final JdbcSqliteStatements connections;

        Writer(JdbcSqliteStatements connections) {
            this.connections = connections;
        }

        @Override
        protected ConnectionFactory createConnectionFactory() {
            return connections::getConnection;
        }
    }

    void takeTurn() {
        turn.lock();
    }

    void passTurn() {
        turn.unlock();
    }

    <T extends @Nullable Object> T inTurn(Supplier<T> statement) {
        turn.lock();
        try {
            return statement.get();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return turn.isHeldByCurrentThread() ? writer.getConnection() : readers.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("A SQLite has no users. Ask for a connection without one.");
    }

    /** The next to write does so on a new connection. For whoever has the turn, and has given the connection back. */
    void renewWriter() throws SQLException {
        writer.restart();
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
