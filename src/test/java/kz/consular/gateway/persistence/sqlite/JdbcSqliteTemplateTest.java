package kz.consular.gateway.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import kz.consular.gateway.persistence.DatabaseConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A statement of a SQLite outside a transaction")
class JdbcSqliteTemplateTest {
    private static final String COUNT_ON = "UPDATE counter SET value = value + 1 RETURNING value";

    @TempDir
    Path folder;

    private HikariDataSource database;
    private JdbcSqliteTransactions manager;
    private TransactionTemplate transactions;
    private JdbcClient jdbc;

    /** As a node has them. */
    @BeforeEach
    void open() {
        database = ImpatientSqlite.open(folder, 2);
        manager = new JdbcSqliteTransactions(new JdbcSqliteConnections(database));
        transactions = new TransactionTemplate(manager);
        jdbc = JdbcClient.create(new DatabaseConfiguration().jdbcTemplate(manager, database));
        jdbc.sql("CREATE TABLE counter (value INTEGER)").update();
        jdbc.sql("INSERT INTO counter VALUES (0)").update();
    }

    @AfterEach
    void close() {
        manager.destroy();
        database.close();
    }

    @Test
    void that_updates_waits_for_its_turn() throws Exception {
        assertThat(besideATransaction(
                        () -> jdbc.sql("UPDATE counter SET value = value + 1").update(), Thread.State.WAITING))
                .isEqualTo(1);
        assertThat(value()).isEqualTo(2);
    }

    @Test
    void that_reads_does_not_wait() throws Exception {
        assertThat(besideATransaction(this::value, Thread.State.TERMINATED)).isZero();
    }

    @Test
    void that_writes_has_its_turn_inside_a_transaction() {
        transactions.executeWithoutResult(_ -> assertThat(countOn()).isEqualTo(1));
    }

    /** @param state of the statement's thread, while a transaction has written and not yet ended */
    private int besideATransaction(Supplier<Integer> statement, Thread.State state)
            throws ExecutionException, InterruptedException {
        var beside = new FutureTask<>(statement::get);
        transactions.executeWithoutResult(_ -> {
            countOn();
            var thread = Thread.startVirtualThread(beside);
            await().until(() -> thread.getState() == state);
        });
        return beside.get();
    }

    private int countOn() {
        return jdbc.sql(COUNT_ON).query(Integer.class).single();
    }

    private int value() {
        return jdbc.sql("SELECT value FROM counter").query(Integer.class).single();
    }
}
