package kz.consular.gateway.monitor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.protocol.CommandMessage;
import kz.consular.gateway.monitor.protocol.CommandResult;
import kz.consular.gateway.monitor.protocol.CommandResult.Outcome;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.monitor.protocol.NodeReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A node executes a command from another node once and reports the result")
class CommandExecutorTest {
    private static final Party BERLIN = Party.of("mission.BERLIN");

    @TempDir
    Path folder;

    private TestDepot depot;
    private CommandExecutor executor;
    private Consignment dossier;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.systemUTC());
        executor = new CommandExecutor(
                new NodeName("one"), depot.interventions(), depot.records(), Optional.empty(), Clock.systemUTC());
        dossier = depot.dossier();
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void the_intervention_is_recorded_under_the_name_of_the_operator() {
        var order = hold(dossier.id());

        assertThat(answer(BERLIN, order))
                .returns(order.id(), CommandResult::command)
                .returns(Outcome.DONE, CommandResult::outcome)
                .returns(Optional.of(dossier.id().value()), CommandResult::result);

        assertThat(state()).isEqualTo(ConsignmentState.HELD);
        assertThat(depot.records().interventions(dossier.id()))
                .singleElement()
                .returns("operator-1", Intervention::by)
                .returns(Optional.of("Made up."), Intervention::reason);
    }

    @Test
    void a_repeated_command_has_the_same_result_and_no_second_effect() {
        var order = hold(dossier.id());
        answer(BERLIN, order);

        assertThat(answer(BERLIN, order).outcome()).isEqualTo(Outcome.DONE);
        assertThat(depot.records().interventions(dossier.id())).hasSize(1);
    }

    @Test
    void an_impossible_action_is_not_executed_and_the_result_has_the_reason() {
        answer(BERLIN, hold(dossier.id()));

        assertThat(answer(BERLIN, hold(dossier.id())))
                .returns(Outcome.NOT_POSSIBLE, CommandResult::outcome)
                .returns(Optional.of("It is held already."), CommandResult::why);
    }

    @Test
    void an_expired_command_is_not_executed() {
        var yesterday = Clock.systemUTC().instant().minus(CommandSender.KEPT).minusSeconds(1);

        assertThat(answer(BERLIN, hold(dossier.id()), yesterday).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(state()).isEqualTo(ConsignmentState.WAITING);
    }

    @Test
    void an_id_of_another_order_is_refused_and_not_delivered_again() {
        var order = hold(dossier.id());
        answer(BERLIN, order);
        var other = new InterventionRequest(order.id(), dossier.id(), Action.RESUME, "operator-1", Optional.empty());

        assertThat(answer(BERLIN, other).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(state()).isEqualTo(ConsignmentState.HELD);
    }

    @Test
    void a_command_reaches_only_consignments_that_the_party_of_its_queue_sends() {
        assertThat(answer(Party.of("mission.PARIS"), hold(dossier.id())).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(answer(BERLIN, hold(MessageId.next())).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(state()).isEqualTo(ConsignmentState.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"order\":null,\"monitor\":{\"value\":\"watch\"},\"at\":\"2026-03-02T12:00:00Z\"}",
                "{\"order\":{\"action\":\"HOLD\",\"by\":\"x\",\"reason\":\"y\"},\"monitor\":{\"value\":\"watch\"},\"at\":\"2026-03-02T12:00:00Z\"}",
                "{\"order\":{\"action\":\"BURN\"},\"monitor\":{\"value\":\"watch\"},\"at\":\"2026-03-02T12:00:00Z\"}"
            })
    void an_unreadable_command_is_dropped_and_not_delivered_again(String text) {
        assertThat(executor.take(BERLIN, text)).isEmpty();
        assertThat(state()).isEqualTo(ConsignmentState.WAITING);
    }

    private static InterventionRequest hold(MessageId consignment) {
        return new InterventionRequest(
                UUID.randomUUID(), consignment, Action.HOLD, "operator-1", Optional.of("Made up."));
    }

    private CommandResult answer(Party party, InterventionRequest order) {
        return answer(party, order, Clock.systemUTC().instant());
    }

    private CommandResult answer(Party party, InterventionRequest order, Instant at) {
        var command = new CommandMessage(Optional.of(order), new NodeName("watch"), at);
        var text = executor.take(party, JsonMapper.shared().writeValueAsString(command))
                .orElseThrow();
        var report = JsonMapper.shared().readValue(text, NodeReport.class);
        assertThat(report).returns("one", NodeReport::node).returns(Optional.empty(), NodeReport::heartbeat);
        return report.commandResults().getFirst();
    }

    private ConsignmentState state() {
        return depot.records().find(dossier.id()).orElseThrow().state();
    }
}
