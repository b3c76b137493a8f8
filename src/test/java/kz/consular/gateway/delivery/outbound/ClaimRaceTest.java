package kz.consular.gateway.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestConsignments;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("Senders of several nodes claim at once")
@OnEachDatabase
class ClaimRaceTest {
    private static final int SENDERS = 8;
    private static final int BACKLOG = 1000;

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private HikariDataSource rows;
    private JdbcOutbox consignments;

    @BeforeEach
    void open() {
        try (var depot = TestDepot.in(data, Clock.systemUTC(), database)) {
            var backlog = depot.consignments();
            depot.transactions()
                    .executeWithoutResult(
                            _ -> IntStream.range(0, BACKLOG).forEach(number -> backlog.add(consignment(number), now)));
        }
        rows = database.open(data);
        consignments = TestConsignments.in(rows);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void and_none_waits_for_another_for_ever_or_gets_what_another_has() throws Exception {
        var claimed = new ArrayList<MessageId>();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var claiming = IntStream.range(0, SENDERS)
                    .<Callable<List<MessageId>>>mapToObj(sender -> () -> claimAll("sender " + sender))
                    .toList();
            for (var part : senders.invokeAll(claiming)) {
                claimed.addAll(part.get());
            }
        }

        assertThat(claimed).hasSize(BACKLOG).doesNotHaveDuplicates();
    }

    /** Every other one fails once and is due again at once, as when the broker comes back. */
    private List<MessageId> claimAll(String sender) {
        var lease = new Lease(sender, Duration.ofMinutes(5));
        var own = new ArrayList<MessageId>();
        while (consignments.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
            for (var dispatch : consignments.claim(lease, now, 8)) {
                if (dispatch.failures() == 0 && dispatch.consignment().size() % 2 == 0) {
                    consignments.failed(dispatch, lease, now, Duration.ofMinutes(1));
                    consignments.endPauses();
                } else {
                    own.add(dispatch.consignment().id());
                }
            }
        }
        return own;
    }

    private Consignment consignment(int number) {
        return TestConsignments.dossier(now.minusMillis(number), number + 1);
    }
}
