package kz.consular.gateway.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.persistence.DatabaseConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.sqlite.core.CoreStatement;

@DisplayName("A connection of the pool for SQLite")
class JdbcSqliteStatementsTest {
    private static final String ALL = "SELECT * FROM office";

    @TempDir
    Path folder;

    private HikariDataSource pool;

    /** As a node has it, but for its size. */
    @BeforeEach
    void open() throws SQLException {
        pool = new DatabaseConfiguration().dataSource(new DataSourceProperties(), new DataFolder(folder));
        pool.setMaximumPoolSize(1);
        execute("CREATE TABLE office (code TEXT)");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void keeps_its_statements_prepared_until_the_next_who_uses_it() throws SQLException {
        assertThat(prepared()).isSameAs(prepared());
    }

    @Test
    void prepares_a_second_one_for_whoever_needs_two_at_once() throws SQLException {
        try (var connection = pool.getConnection();
                var one = connection.prepareStatement(ALL);
                var other = connection.prepareStatement(ALL)) {
            assertThat(innermost(one)).isNotSameAs(innermost(other));
        }
    }

    @Test
    void sees_what_has_changed_since_and_another_column_too() throws SQLException {
        assertThat(columns()).isEqualTo(1);

        execute("ALTER TABLE office ADD COLUMN successor TEXT");

        assertThat(columns()).isEqualTo(2);
    }

    @Test
    void leaves_no_question_open_that_would_hold_up_a_backup() throws SQLException {
        columns();

        execute("VACUUM INTO '" + folder.resolve("copy.db") + "'");

        assertThat(folder.resolve("copy.db")).exists();
    }

    @Test
    void tells_in_the_words_of_sqlite_what_cannot_be_prepared() throws SQLException {
        try (var connection = pool.getConnection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connection.prepareStatement("SELECT * FROM nowhere"))
                    .withMessageContaining("no such table: nowhere");
        }
    }

    private Statement prepared() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(ALL)) {
            return innermost(statement);
        }
    }

    private static Statement innermost(Statement statement) throws SQLException {
        return (Statement) statement.unwrap(CoreStatement.class);
    }

    private int columns() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            return rows.getMetaData().getColumnCount();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
