package kz.consular.gateway.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.persistence.DatabaseMake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The outbox finds its rows by an index, however many have ended")
class OutboxPlansTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final Lease LEASE = new Lease("one", Duration.ofMinutes(1));

    @TempDir
    Path folder;

    static Stream<Named<Consumer<JdbcOutbox>>> questions() {
        return Stream.of(
                Named.of("is anything due", rows -> rows.isAnyDue(NOW)),
                Named.of("claim", rows -> rows.claim(LEASE, NOW, 8)),
                Named.of("keep a claim", rows -> rows.renew(MessageId.next(), LEASE, NOW)),
                Named.of("what is due next", JdbcOutbox::nextDue),
                Named.of("the broker is back", JdbcOutbox::endPauses),
                Named.of("give claims back", rows -> rows.release(LEASE)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void asks(Consumer<JdbcOutbox> question) {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var plans = depot.plans();

            question.accept(new JdbcOutbox(plans.jdbc(), DatabaseMake.SQLITE));

            assertThat(plans.statements()).hasSize(1);
            assertThat(plans.readWhole()).isEmpty();
        }
    }

    @Test
    void a_statement_without_an_index_would_be_seen() {
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var plans = depot.plans();

            plans.jdbc()
                    .sql("SELECT id FROM consignment WHERE size = 1")
                    .query(String.class)
                    .list();

            assertThat(plans.readWhole()).containsExactly("SCAN consignment");
        }
    }
}
