package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.consular.gateway.delivery.outbound.Dispatch;
import kz.consular.gateway.delivery.outbound.JdbcOutbox;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("A consignment is one sender's to send, until its lease lapses")
@OnEachDatabase
class LeaseTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Lease ONE = new Lease("one", MINUTE);
    private static final Lease OTHER = new Lease("other", MINUTE);

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private HikariDataSource rows;
    private JdbcOutbox consignments;

    @BeforeEach
    void open() {
        rows = database.open(data);
        consignments = TestConsignments.in(rows);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void another_gets_nothing_while_the_lease_stands() {
        add(now);
        assertThat(consignments.claim(ONE, now, 10)).hasSize(1);

        assertThat(consignments.claim(OTHER, now.plusSeconds(59), 10)).isEmpty();
    }

    @Test
    void another_takes_over_from_a_dead_node_within_the_same_round() {
        add(now);
        var first = consignments.claim(ONE, now, 10).getFirst();

        var second = consignments.claim(OTHER, now.plus(MINUTE), 10).getFirst();

        assertThat(second.duplicateKey()).isEqualTo(first.duplicateKey());
    }

    @Test
    void who_lost_the_lease_can_neither_renew_it_nor_record_the_sending() {
        add(now);
        var lost = consignments.claim(ONE, now, 10).getFirst();
        var later = now.plus(MINUTE);
        consignments.claim(OTHER, later, 10);

        assertThat(consignments.renew(lost.consignment().id(), ONE, later)).isFalse();
        assertThat(consignments.sent(lost, ONE, later, MINUTE)).isFalse();
    }

    @Test
    void a_slow_transfer_keeps_its_lease_by_renewing() {
        add(now);
        var slow = consignments.claim(ONE, now, 10).getFirst();
        assertThat(consignments.renew(slow.consignment().id(), ONE, now.plusSeconds(50)))
                .isTrue();

        assertThat(consignments.claim(OTHER, now.plusSeconds(70), 10)).isEmpty();
    }

    @Test
    void the_oldest_go_first() {
        var young = add(now.minusSeconds(1));
        var old = add(now.minusSeconds(9));
        var middle = add(now.minusSeconds(5));

        assertThat(consignments.claim(ONE, now, 2))
                .extracting(Dispatch::consignment)
                .containsExactly(old, middle);
        assertThat(consignments.claim(ONE, now, 2))
                .extracting(Dispatch::consignment)
                .containsExactly(young);
    }

    @Test
    void without_an_answer_the_next_claim_begins_the_next_round() {
        add(now);
        var first = consignments.claim(ONE, now, 1).getFirst();
        assertThat(consignments.sent(first, ONE, now, MINUTE)).isTrue();

        assertThat(consignments.claim(OTHER, now.plusSeconds(59), 1)).isEmpty();
        assertThat(consignments.claim(OTHER, now.plus(MINUTE), 1))
                .singleElement()
                .satisfies(second -> assertThat(second.round()).isEqualTo(2));
    }

    private Consignment add(Instant createdAt) {
        var consignment = TestConsignments.dossier(createdAt, 1);
        consignments.add(consignment, createdAt);
        return consignment;
    }
}
