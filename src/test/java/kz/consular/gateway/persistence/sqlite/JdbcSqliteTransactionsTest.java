package kz.consular.gateway.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Transactions of a SQLite")
class JdbcSqliteTransactionsTest {
    private static final int WRITERS = 16;

    @TempDir
    Path folder;

    private HikariDataSource database;
    private JdbcSqliteConnections connections;
    private TransactionTemplate transactions;
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        database = ImpatientSqlite.open(folder, 1);
        connections = new JdbcSqliteConnections(database);
        transactions = new TransactionTemplate(new JdbcSqliteTransactions(connections));
        jdbc = JdbcClient.create(connections);
        jdbc.sql("CREATE TABLE parent (id INTEGER PRIMARY KEY)").update();
        jdbc.sql("CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)")
                .update();
    }

    @AfterEach
    void close() {
        connections.close();
        database.close();
    }

    @Test
    void come_in_the_order_in_which_they_asked() throws InterruptedException {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var writers = new ArrayList<Thread>();
        transactions.executeWithoutResult(_ -> {
            for (var i = 0; i < WRITERS; i++) {
                var number = i;
                var writer = Thread.startVirtualThread(() -> transactions.executeWithoutResult(_ -> order.add(number)));
                writers.add(writer);
                await().until(() -> writer.getState() == Thread.State.WAITING);
            }
        });
        for (var writer : writers) {
            writer.join();
        }
        assertThat(order).hasSize(WRITERS).isSorted();
    }

    @Test
    void write_one_at_a_time_and_lose_nothing() throws InterruptedException {
        var begin = new CountDownLatch(1);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < WRITERS; i++) {
                var number = i;
                writers.submit(() -> {
                    begin.await();
                    transactions.executeWithoutResult(_ -> insertParent(number));
                    return null;
                });
            }
            begin.countDown();
        }
        assertThat(parents()).hasSize(WRITERS);
    }

    @Test
    void end_with_nothing_written_when_they_fail() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    insertParent(1);
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(parents()).isEmpty();
        assertTransactionsWork();
    }

    @Test
    void end_with_nothing_written_when_the_commit_itself_fails() {
        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    insertParent(1);
                    jdbc.sql("INSERT INTO child VALUES (2)").update();
                }))
                .withStackTraceContaining("FOREIGN KEY");

        assertThat(parents()).isEmpty();
        assertTransactionsWork();
    }

    @Test
    void work_again_after_another_process_was_writing_for_too_long() {
        try (var elsewhere = ImpatientSqlite.open(folder, 1);
                var there = new JdbcSqliteConnections(elsewhere)) {
            new TransactionTemplate(new JdbcSqliteTransactions(there))
                    .executeWithoutResult(_ -> assertThatExceptionOfType(CannotCreateTransactionException.class)
                            .isThrownBy(() -> transactions.executeWithoutResult(_ -> insertParent(1))));
        }
        assertTransactionsWork();
    }

    /** SQLite's temporary tables belong to a connection (SQLite, CREATE TABLE). */
    @Test
    void write_on_one_connection_and_leave_the_others_to_those_who_read() {
        transactions.executeWithoutResult(
                _ -> jdbc.sql("CREATE TEMPORARY TABLE mine (id INTEGER)").update());
        transactions.executeWithoutResult(
                _ -> jdbc.sql("INSERT INTO mine VALUES (1)").update());

        assertThatExceptionOfType(UncategorizedSQLException.class)
                .isThrownBy(() -> jdbc.sql("SELECT id FROM mine").query().listOfRows())
                .withMessageContaining("no such table");
    }

    @Test
    void tell_in_the_words_of_sqlite_what_cannot_be_prepared() {
        assertThatExceptionOfType(UncategorizedSQLException.class)
                .isThrownBy(() -> transactions.execute(
                        _ -> jdbc.sql("SELECT id FROM nowhere").query().listOfRows()))
                .withMessageContaining("no such table");
    }

    @Test
    void write_with_the_properties_that_those_who_read_were_given() {
        try (var strict = ImpatientSqlite.open(folder, 1)) {
            strict.addDataSourceProperty("case_sensitive_like", "true");
            try (var there = new JdbcSqliteConnections(strict)) {
                var alike = JdbcClient.create(there).sql("SELECT 'a' LIKE 'A'").query(Boolean.class);
                assertThat(alike.single()).as("read").isFalse();
                assertThat(there.withWriteLock(alike::single)).as("in turn").isFalse();
            }
        }
    }

    @Test
    void do_not_begin_inside_one_another_and_leave_the_outer_one_whole() {
        var another = new TransactionTemplate(new JdbcSqliteTransactions(connections));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.executeWithoutResult(_ -> {
            insertParent(3);
            assertThatExceptionOfType(CannotCreateTransactionException.class)
                    .isThrownBy(() -> another.executeWithoutResult(_ -> insertParent(4)));
            insertParent(5);
        });
        assertThat(parents()).containsExactly(3, 5);
        transactions.executeWithoutResult(_ -> insertParent(6));
        assertThat(parents()).containsExactly(3, 5, 6);
    }

    private void assertTransactionsWork() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    insertParent(7);
                    throw new DataIntegrityViolationException("on purpose");
                }));
        assertThat(parents()).isEmpty();
        transactions.executeWithoutResult(_ -> insertParent(8));
        assertThat(parents()).containsExactly(8);
    }

    private void insertParent(int id) {
        jdbc.sql("INSERT INTO parent VALUES (?)").param(id).update();
    }

    private List<Integer> parents() {
        return jdbc.sql("SELECT id FROM parent")
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
