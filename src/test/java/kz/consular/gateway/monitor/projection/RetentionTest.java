package kz.consular.gateway.monitor.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.TestLines;
import kz.consular.gateway.monitor.alerts.Alert;
import kz.consular.gateway.monitor.alerts.JdbcAlerts;
import kz.consular.gateway.monitor.protocol.DeadlineLine;
import kz.consular.gateway.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@DisplayName("The monitor removes rows that ended long ago, and no open ones")
class RetentionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(5000));

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private TestDepot depot;
    private JdbcConsignmentLines consignments;
    private JdbcDeadlineLines deadlines;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.fixed(NOON, ZoneOffset.UTC), make);
        consignments = new JdbcConsignmentLines(depot.jdbc());
        deadlines = new JdbcDeadlineLines(depot.jdbc());
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void ended_consignments_are_removed_oldest_first_in_small_steps() {
        var eldest = put(ConsignmentState.RECEIPTED, NOON.minusSeconds(3));
        var elder = put(ConsignmentState.GIVEN_UP, NOON.minusSeconds(2));
        var old = put(ConsignmentState.RECEIPTED, NOON.minusSeconds(1));
        var young = put(ConsignmentState.RECEIPTED, NOON);

        assertThat(consignments.forget(NOON, 2)).isEqualTo(2);
        assertThat(known(eldest) || known(elder)).isFalse();
        assertThat(known(old)).isTrue();
        assertThat(consignments.forget(NOON, 2)).isEqualTo(1);
        assertThat(known(old)).isFalse();
        assertThat(known(young)).isTrue();
    }

    @Test
    void open_consignments_and_those_that_need_attention_stay() {
        var open = List.of(
                put(ConsignmentState.WAITING, null),
                put(ConsignmentState.SENT, null),
                put(ConsignmentState.HELD, null),
                put(ConsignmentState.REFUSED, LONG_AGO));

        assertThat(consignments.forget(NOON, 100)).isZero();
        assertThat(open).allMatch(this::known);
    }

    @Test
    void a_refused_consignment_that_was_sent_again_is_removed() {
        var refused = put(ConsignmentState.REFUSED, LONG_AGO);
        depot.jdbc()
                .sql("UPDATE monitor_consignment SET replaced_by = 'another' WHERE id = :id")
                .param("id", refused)
                .update();

        assertThat(consignments.forget(NOON, 100)).isEqualTo(1);
    }

    @Test
    void a_decided_case_is_removed_and_an_open_one_stays() {
        deadlines.put("one", deadline("BERLIN-2020-000001", Optional.of(NOON.minusSeconds(1))));
        deadlines.put("one", deadline("BERLIN-2020-000002", Optional.of(NOON)));
        deadlines.put("one", deadline("BERLIN-2020-000003", Optional.empty()));

        assertThat(deadlines.forget(NOON, 100)).isEqualTo(1);
        assertThat(depot.jdbc()
                        .sql("SELECT case_number FROM monitor_case ORDER BY case_number")
                        .query(String.class)
                        .list())
                .containsExactly("BERLIN-2020-000002", "BERLIN-2020-000003");
    }

    @Test
    void an_old_command_is_removed() {
        var commands = new JdbcRemoteCommands(depot.jdbc());
        var old = new InterventionRequest(
                UUID.randomUUID(), MessageId.next(), Action.RESUME, "operator-1", Optional.empty());
        var young = new InterventionRequest(
                UUID.randomUUID(), MessageId.next(), Action.RESUME, "operator-1", Optional.empty());
        commands.add(old, Party.of("mission.BERLIN"), NOON.minusSeconds(1));
        commands.add(young, Party.of("mission.BERLIN"), NOON);

        assertThat(commands.forget(NOON, 100)).isEqualTo(1);
        assertThat(commands.of(old.consignment(), 10)).isEmpty();
        assertThat(commands.of(young.consignment(), 10)).hasSize(1);
    }

    @Test
    void an_alert_of_a_channel_out_of_use_is_removed() {
        var alerts = new JdbcAlerts(depot.jdbc());
        for (var channel : List.of("gone", "used")) {
            alerts.add(channel, new Alert("Refused", "", "Refused.", "Mend it.", Duration.ZERO), LONG_AGO);
        }
        alerts.notified("gone", alerts.list("gone").getFirst(), LONG_AGO);
        alerts.notified("used", alerts.list("used").getFirst(), NOON);

        assertThat(alerts.forget(NOON)).isEqualTo(1);
        assertThat(alerts.list("used")).hasSize(1);
        assertThat(alerts.list("gone")).isEmpty();
    }

    @Test
    void rows_to_remove_are_found_by_an_index() {
        if (make == TestDatabase.POSTGRESQL) {
            return; // what EXPLAIN says there depends on how many rows there are
        }
        var plans = depot.plans();
        new JdbcConsignmentLines(plans.jdbc()).forget(NOON, 100);
        new JdbcDeadlineLines(plans.jdbc()).forget(NOON, 100);

        assertThat(plans.plan()).isNotEmpty().noneMatch(step -> step.startsWith("SCAN monitor_"));
    }

    private String put(ConsignmentState state, @Nullable Instant endedAt) {
        var id = UUID.randomUUID().toString();
        consignments.put("one", TestLines.dossier(id, 1, state, LONG_AGO, LONG_AGO, endedAt));
        return id;
    }

    private boolean known(String id) {
        return consignments.find(new MessageId(id)).isPresent();
    }

    private static DeadlineLine deadline(String number, Optional<Instant> decidedAt) {
        return new DeadlineLine(1, number, "711110000", LONG_AGO, LocalDate.parse("2020-04-01"), decidedAt);
    }
}
