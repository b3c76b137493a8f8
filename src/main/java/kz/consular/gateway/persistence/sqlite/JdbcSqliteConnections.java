package kz.consular.gateway.persistence.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of a SQLite database: one for the thread that has the turn to write, a pool for reading. The writing connection keeps
 * the pages that it has read, which SQLite discards whenever another connection has written. The turn goes to the thread that has waited
 * longest: SQLite's own waiting sleeps up to a tenth of a second between two attempts and is not fair; it remains for other processes.
 */
public final class JdbcSqliteConnections extends AbstractDataSource implements AutoCloseable {
    /** In milliseconds. Only a second transaction inside one could wait for the connection of the first, and that in vain. */
    private static final long PATIENCE = 1000;

    private final HikariDataSource readers;
    private final HikariDataSource writer = new HikariDataSource();
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param readers whose URL and properties the writing connection has too */
    public JdbcSqliteConnections(HikariDataSource readers) {
        this.readers = readers;
        writer.setPoolName("sqlite-writer");
        writer.setJdbcUrl(readers.getJdbcUrl());
        writer.setDataSourceProperties(readers.getDataSourceProperties());
        writer.setMaximumPoolSize(1);
        writer.setConnectionTimeout(PATIENCE);
    }

    void lockWriter() {
        turn.lock();
    }

    void unlockWriter() {
        turn.unlock();
    }

    <T extends @Nullable Object> T withWriteLock(Supplier<T> statement) {
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

    /** The next transaction gets a new connection. For the thread that has the turn and has given the connection back. */
    void renewWriter() {
        Optional.ofNullable(writer.getHikariPoolMXBean()).ifPresent(pool -> pool.softEvictConnections());
    }

    @Override
    public void close() {
        writer.close();
    }
}
