package kz.consular.gateway.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of a SQLite, in which one writes at a time: whoever has waited longest is next, without a connection until then.
 * SQLite's own waiting sleeps up to a tenth of a second between two looks, and lets whoever then happens to ask go first; it remains for
 * other processes.
 */
final class JdbcSqliteTransactions extends JdbcTransactionManager {
    private final transient HikariDataSource database;
    private final transient ReentrantLock turn = new ReentrantLock(true);

    JdbcSqliteTransactions(HikariDataSource database) {
        super(database);
        this.database = database;
    }

    /**
     * After a failure, such as another process writing for too long, the driver believes that the connection is in a transaction: the
     * next one on it would be none. It has gone back to the others, so none of them is used again.
     */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        turn.lock();
        var begun = false;
        try {
            super.doBegin(transaction, definition);
            begun = true;
        } finally {
            if (!begun) {
                giveUp();
            }
        }
    }

    /** What writes outside a transaction waits for its turn too; inside one it has it. */
    <T extends @Nullable Object> T inTurn(Supplier<T> statement) {
        turn.lock();
        try {
            return statement.get();
        } finally {
            turn.unlock();
        }
    }

    private void giveUp() {
        try {
            if (database.isRunning()) {
                database.getHikariPoolMXBean().softEvictConnections();
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Ends the transaction by returning to one for each statement (JDBC 4.3, 10.1.1). The driver's own commit would begin the next at
     * once, and wait for its turn to write once more.
     */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        var connection = connection(status);
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failed(connection, e);
        }
    }

    private static Connection connection(DefaultTransactionStatus status) {
        return ((JdbcTransactionObjectSupport) status.getTransaction())
                .getConnectionHolder()
                .getConnection();
    }

    /** What SQLite has not undone by itself, as it does on a full disk, is undone here: the driver believes that it has ended. */
    private RuntimeException failed(Connection connection, SQLException commit) {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            commit.addSuppressed(e);
        }
        return translateException("JDBC commit", commit);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turn.unlock();
        }
    }
}
