package kz.consular.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.JdbcDeliveryRecords;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

@DisplayName("The data folder of an older version")
class MigrationTest {

    private static final String CASE = "BERLIN-2026-000001";
    private static final String ID = "0af76519-16cd-43dd-8448-eb211c80319c";

    @TempDir
    Path data;

    private SQLiteDataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void an_older_version_worked_here() {
        database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + data.resolve("gateway.db") + "?foreign_keys=true");
        jdbc = JdbcClient.create(database);
        migrate("4");
        run("""
            INSERT INTO mission_case VALUES (7, '%s', 'BERLIN', 's-1', 'f', 'DECIDED', '711110000', 'k', 'r', 'e',
                1, '2026-04-01', 'd', 1)""".formatted(CASE));
        run("INSERT INTO case_event VALUES (3, '%s', 1, 'ACCEPTED', NULL)".formatted(CASE));
        run("INSERT INTO received_decision VALUES ('%s', 'd', 1, 1, NULL, NULL)".formatted(CASE));
        run("""
            INSERT INTO consignment VALUES ('%s', '%s', 'DOSSIER', 'mission.BERLIN', 'office.711110000', 'd', 1, 1,
                NULL, 'WAITING', 1, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL)""".formatted(ID, CASE));
        run("INSERT INTO delivery_attempt VALUES ('%s', 1, 5, 'The broker cannot be reached')".formatted(ID));
    }

    @Test
    void keeps_its_cases_with_all_that_refers_to_them() {
        migrate("latest");

        assertThat(column("SELECT id || ' ' || case_number || ' ' || state FROM mission_case"))
                .containsExactly("7 " + CASE + " DECIDED");
        assertThat(column("SELECT case_number FROM case_event")).containsExactly(CASE);
        assertThat(column("SELECT case_number FROM received_decision")).containsExactly(CASE);
        assertThat(jdbc.sql("PRAGMA foreign_key_check").query().listOfRows()).isEmpty();
        assertThatThrownBy(() -> run("INSERT INTO case_event VALUES (4, 'PARIS-2026-000009', 1, 'SENT', NULL)"))
                .as("what refers to a case still must")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void goes_on_numbering_its_rows_and_takes_the_new_state() {
        migrate("latest");

        run("UPDATE mission_case SET state = 'UNDELIVERED'");
        run("""
            INSERT INTO mission_case (case_number, mission, submission_id, fingerprint, state, office, office_name_kk,
                office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest, dossier_size)
            VALUES ('BERLIN-2026-000002', 'BERLIN', 's-2', 'f', 'ACCEPTED', '711110000', 'k', 'r', 'e', 1, '2026-04-01',
                'd', 1)""");
        assertThat(column("SELECT id FROM mission_case ORDER BY id")).containsExactly("7", "8");
    }

    @Test
    void keeps_the_attempts_of_the_time_when_causes_had_no_code() {
        migrate("latest");

        assertThat(new JdbcDeliveryRecords(jdbc).attempts(new MessageId(ID)))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.endedAt().toEpochMilli()).isEqualTo(5);
                    assertThat(attempt.failure())
                            .contains(new Attempt.Failure(AttemptCause.UNCLASSIFIED, "The broker cannot be reached"));
                });
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/sqlite")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
