package kz.consular.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The tables of a new database")
class SchemaTest {
    @TempDir
    Path folder;

    @Test
    void are_the_same_in_both_makes() throws SQLException {
        try (var sqlite = TestDatabase.SQLITE.open(folder.resolve("sqlite"));
                var postgres = TestDatabase.POSTGRESQL.open(folder.resolve("postgres"))) {
            assertThat(columns(sqlite)).hasSizeGreaterThan(100).isEqualTo(columns(postgres));
            assertThat(indexes(sqlite)).hasSizeGreaterThan(20).isEqualTo(indexes(postgres));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keep_what_they_refer_to(TestDatabase make) {
        try (var database = make.open(folder)) {
            var jdbc = JdbcClient.create(database);

            assertThatThrownBy(() -> jdbc.sql("""
                            INSERT INTO received_decision (case_number, container_digest, container_size, received_at)
                            VALUES ('PARIS-2026-000009', 'd', 1, CURRENT_TIMESTAMP)
                            """).update()).isInstanceOf(DataAccessException.class);
        }
    }

    /** The enum names the states of a case; the table takes each of them, so that a new state changes no table. */
    @ParameterizedTest
    @EnumSource
    void take_a_state_of_a_case_that_they_do_not_name(TestDatabase make) {
        try (var database = make.open(folder)) {
            var inserted = JdbcClient.create(database).sql("""
                    INSERT INTO mission_case (case_number, mission, submission_id, fingerprint, state, office,
                        office_name_kk, office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest,
                        dossier_size)
                    VALUES ('PARIS-2026-000009', 'PARIS', 's', 'f', 'A_NEW_STATE', '711110000', 'kk', 'ru', 'en',
                        CURRENT_TIMESTAMP, '2026-12-22', 'd', 1)
                    """).update();

            assertThat(inserted).isOne();
        }
    }

    private static SortedSet<String> columns(HikariDataSource database) throws SQLException {
        return read(
                database,
                metadata -> metadata.getColumns(null, schema(metadata), "%", "%"),
                row -> row.getString("COLUMN_NAME")
                        + (row.getString("IS_NULLABLE").equals("NO") ? " NOT NULL" : ""));
    }

    /** Those that have a name of ours; both makes name the others themselves. */
    private static SortedSet<String> indexes(HikariDataSource database) throws SQLException {
        var names = new TreeSet<String>();
        for (var table : read(database, metadata -> metadata.getTables(null, schema(metadata), "%", TABLE), _ -> "")) {
            names.addAll(read(
                    database,
                    metadata -> metadata.getIndexInfo(null, schema(metadata), table.strip(), false, true),
                    row -> row.getString("INDEX_NAME")));
        }
        names.removeIf(name -> name.contains("sqlite_autoindex") || name.matches(".*_(pkey|key)"));
        return names;
    }

    private static final String[] TABLE = {"TABLE"};

    private static String schema(DatabaseMetaData metadata) throws SQLException {
        return metadata.getDatabaseProductName().equals("SQLite") ? "" : "public";
    }

    private static SortedSet<String> read(HikariDataSource database, Query query, Text text) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var rows = query.run(connection.getMetaData())) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME");
                if (!table.startsWith("flyway_") && !table.startsWith("sqlite_")) {
                    found.add(table + " " + text.of(rows));
                }
            }
        }
        return found;
    }

    private interface Query {
        ResultSet run(DatabaseMetaData metadata) throws SQLException;
    }

    private interface Text {
        String of(ResultSet row) throws SQLException;
    }
}
