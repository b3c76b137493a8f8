package kz.consular.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestClock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
@DisplayName("The audit")
class AuditTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private HikariDataSource pool;
    private TestClock clock;
    private JdbcAudit audit;

    @BeforeEach
    void open() {
        var settings = database.settings(folder);
        pool = new HikariDataSource();
        pool.setJdbcUrl(settings.getOrDefault("spring.datasource.url", "jdbc:sqlite:" + folder.resolve("a.db")));
        pool.setUsername(settings.get("spring.datasource.username"));
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration/" + (settings.isEmpty() ? "sqlite" : "postgresql"))
                .load()
                .migrate();
        clock = new TestClock(NOW);
        audit = new JdbcAudit(JdbcClient.create(pool), clock);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void lists_the_newest_first_in_pages() {
        for (var subject : new String[] {"1", "2", "3", "4", "5"}) {
            audit.record("operator-1", "HOLD", Optional.of(subject), Optional.of("why"));
        }

        var first = audit.newest(OptionalLong.empty(), 2);
        var second = audit.newest(OptionalLong.of(first.getLast().id()), 2);

        assertThat(first).extracting(JdbcAudit.Entry::subject).containsExactly(Optional.of("5"), Optional.of("4"));
        assertThat(second).extracting(JdbcAudit.Entry::subject).containsExactly(Optional.of("3"), Optional.of("2"));
        assertThat(first.getFirst())
                .isEqualTo(new JdbcAudit.Entry(
                        first.getFirst().id(),
                        NOW,
                        "operator-1",
                        Optional.empty(),
                        "HOLD",
                        Optional.of("5"),
                        Optional.of("why")));
    }

    @Test
    void removes_old_entries() {
        audit.record("operator-1", "HOLD", Optional.of("1"), Optional.of("why"));
        audit.record("operator-1", "HOLD", Optional.of("2"), Optional.of("why"));
        clock.forward(Duration.ofDays(1));
        audit.record("operator-1", "HOLD", Optional.of("3"), Optional.of("why"));

        assertThat(audit.forget(NOW, 9)).isZero();
        assertThat(audit.forget(NOW.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(audit.forget(NOW.plusSeconds(1), 9)).isEqualTo(1);
        assertThat(audit.newest(OptionalLong.empty(), 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.subject()).contains("3"));
    }

    @Test
    void refuses_a_text_that_is_too_long_for_its_column() {
        assertThatThrownBy(() -> audit.record("o", "HOLD", Optional.empty(), Optional.of("x".repeat(501))))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> audit.record(" ", "HOLD", Optional.empty(), Optional.empty()))
                .hasMessageContaining("who");
        audit.record("o", "HOLD", Optional.empty(), Optional.of("x".repeat(500)));
    }
}
