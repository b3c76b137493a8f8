package kz.consular.gateway.delivery.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.delivery.TestConsignments;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.delivery.inbound.JdbcReceiveFailures;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("What is under way or stuck is counted")
@OnEachDatabase
class BacklogCountTest {
    private static final Instant EARLY = Instant.parse("2026-03-01T07:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-02T07:00:00Z");

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private TestDepot depot;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.systemUTC(), make);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    private void row(String id, String kind, String state, Instant createdAt, String replaces) {
        depot.jdbc()
                .sql("""
                INSERT INTO consignment (id, case_number, kind, sender, recipient, digest, size, created_at, state,
                    round, failures, due_at, replaces)
                VALUES (?, 'BERLIN-2026-000017', ?, 'mission.BERLIN', 'office.711110000', 'd', 1, ?, ?, 1, 0, ?,
                    NULLIF(?, ''))
                """)
                .params(id, kind, Timestamp.from(createdAt), state, Timestamp.from(createdAt), replaces)
                .update();
    }

    @Test
    void by_state_and_kind_with_the_oldest_and_without_what_has_arrived() {
        row("1", "DOSSIER", "WAITING", LATE, "");
        row("2", "DOSSIER", "WAITING", EARLY, "");
        row("3", "DECISION", "WAITING", LATE, "");
        row("4", "DOSSIER", "RECEIPTED", EARLY, "");
        row("5", "DOSSIER", "REFUSED", EARLY, "");
        row("6", "DOSSIER", "REFUSED", EARLY, "");
        row("7", "DOSSIER", "SENT", LATE, "6");

        assertThat(new JdbcBacklog(depot.jdbc()).open())
                .extracting(
                        JdbcBacklog.Count::state,
                        JdbcBacklog.Count::kind,
                        JdbcBacklog.Count::number,
                        JdbcBacklog.Count::oldest)
                .as("the refused one that was sent again is no longer told of")
                .containsExactlyInAnyOrder(
                        tuple(ConsignmentState.WAITING, ConsignmentKind.DOSSIER, 2L, EARLY),
                        tuple(ConsignmentState.WAITING, ConsignmentKind.DECISION, 1L, LATE),
                        tuple(ConsignmentState.REFUSED, ConsignmentKind.DOSSIER, 1L, EARLY),
                        tuple(ConsignmentState.SENT, ConsignmentKind.DOSSIER, 1L, LATE));
    }

    @Test
    void and_troubles_by_cause() {
        var failures = new JdbcReceiveFailures(depot.jdbc());
        var dossier = TestConsignments.dossier(LATE, 1);
        failures.record(dossier.recipient(), dossier, ReceiveFailureCause.DISK, "full", LATE);
        assertThat(new JdbcBacklog(depot.jdbc()).receiveFailures())
                .containsOnlyKeys(ReceiveFailureCause.DISK)
                .containsValue(1L);
    }
}
