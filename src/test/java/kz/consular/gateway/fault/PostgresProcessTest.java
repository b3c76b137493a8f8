package kz.consular.gateway.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The PostgreSQL of the fault tests")
class PostgresProcessTest {
    @TempDir
    Path folder;

    @Test
    void dies_at_once_and_comes_back_on_the_same_data() throws SQLException {
        try (var postgres = PostgresProcess.start(folder)) {
            postgres.administer(
                    "CREATE TABLE kept (word TEXT)",
                    "SET synchronous_commit TO on",
                    "INSERT INTO kept VALUES ('here')");

            postgres.kill9();
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), null))
                    .isInstanceOf(SQLException.class);

            postgres.restart();
            try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), null);
                    var row = connection.createStatement().executeQuery("SELECT word FROM kept")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("here");
            }
        }
    }
}
