package kz.consular.gateway.persistence.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of a SQLite, in which one writes at a time, in turn. */
public final class JdbcSqliteTransactions extends JdbcTransactionManager implements DisposableBean {
    private final transient JdbcSqliteConnections database;

    public JdbcSqliteTransactions(JdbcSqliteConnections database) {
        super(database);
        this.database = database;
    }

    /** After a failed BEGIN the driver's state is wrong; the connection is discarded. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        database.lockWriter();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error e) {
            giveUp(e);
            throw e;
        }
    }

    private void giveUp(Throwable cause) {
        try {
            database.renewWriter();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        } finally {
            database.unlockWriter();
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

    /** Rolls back what SQLite did not roll back itself, because the driver counts the transaction as ended. */
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
            database.unlockWriter();
        }
    }

    @Override
    public void destroy() {
        database.close();
    }
}
