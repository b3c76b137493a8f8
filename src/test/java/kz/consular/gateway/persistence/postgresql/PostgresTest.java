package kz.consular.gateway.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import kz.consular.gateway.fault.PostgresProcess;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A PostgreSQL that this node relies on")
class PostgresTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("is on this machine, or proves over TLS that it is the one that is named")
    @ValueSource(
            strings = {
                "jdbc:postgresql:gateway",
                "jdbc:postgresql://localhost/gateway",
                "jdbc:postgresql://127.0.0.1:5433/gateway",
                "jdbc:postgresql://[::1]/gateway",
                "jdbc:postgresql://db.example.kz/gateway?sslmode=verify-full&sslrootcert=ca.pem",
                "jdbc:postgresql://one.example.kz,two.example.kz/gateway?sslmode=verify-full&targetServerType=primary"
            })
    void safe(String url) {
        assertThatNoException().isThrownBy(() -> new PostgresAddress(url));
    }

    @ParameterizedTest
    @DisplayName("is not one on the way to which someone could listen in")
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.kz/gateway",
                "jdbc:postgresql://10.1.2.3/gateway?sslmode=require",
                "jdbc:postgresql://db.example.kz/gateway?sslmode=verify-ca",
                "jdbc:postgresql://localhost,db.example.kz/gateway",
                "jdbc:postgresql://localhost.example.kz/gateway",
                "jdbc:postgresql://db.example.kz/gateway?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://db.example.kz/gateway?sslmode=none",
            })
    void unsafe(String url) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PostgresAddress(url + (url.contains("?") ? "&" : "?") + "password=secret"))
                .withMessageContainingAll("spring.datasource.url", "sslmode=verify-full")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @DisplayName("keeps a commit before it says so, whatever its administrator made the default")
    @CsvSource({"off, on", "on, on", "remote_apply, remote_apply"})
    void durable(String byDefault, String here) throws SQLException {
        var server = PostgresProcess.shared();
        try (var rows = TestDatabase.POSTGRESQL.open(folder)) {
            server.administer("ALTER DATABASE " + rows.getJdbcUrl().replaceAll(".*/", "") + " SET synchronous_commit = "
                    + byDefault);
            try (var connection = rows.getConnection()) {
                assertThat(setting(connection, "synchronous_commit")).isEqualTo(here);
            }
        }
    }

    @Test
    @DisplayName("answers when the node starts; the sentence names the setting and hides the password")
    void reachable() {
        var nobody = new PostgresAddress("jdbc:postgresql://127.0.0.1:1/gateway?password=secret");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new JdbcPostgres(nobody, "gateway", null).requireKeeping())
                .withMessageContainingAll("spring.datasource.url", "127.0.0.1:1/gateway", ".username", ".password")
                .withMessageNotContaining("secret");
    }

    @Test
    @DisplayName("forces its files to disk, and is no standby")
    void keeping() throws Exception {
        try (var server = PostgresProcess.startCareless(folder)) {
            var careless = new JdbcPostgres(new PostgresAddress(server.url()), server.user(), null);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(careless::requireKeeping)
                    .withMessageContaining("fsync=on");

            server.demote();
            server.kill9();
            server.restart();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(careless::requireKeeping)
                    .withMessageContainingAll("spring.datasource.url", "standby", "targetServerType=primary");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
