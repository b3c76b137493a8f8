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

@DisplayName("A node carries out what IT staff orders from elsewhere, once, and answers")
class CommandExecutorTest {
    private static final Party BERLIN = Party.of("mission.BERLIN");

    @TempDir
    Path folder;

    private TestDepot depot;
    private CommandExecutor taker;
    private Consignment dossier;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder, Clock.systemUTC());
        taker = new CommandExecutor("one", depot.interventions(), depot.records(), Optional.empty(), Clock.systemUTC());
        dossier = depot.dossier();
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void it_is_done_in_the_name_of_who_ordered_it() {
        var order = hold(dossier.id());

        assertThat(answer(BERLIN, order))
                .returns(order.id(), CommandResult::order)
                .returns(Outcome.DONE, CommandResult::outcome)
                .returns(Optional.of(dossier.id().value()), CommandResult::result);

        assertThat(state()).isEqualTo(ConsignmentState.HELD);
        assertThat(depot.records().interventions(dossier.id()))
                .singleElement()
                .returns("operator-1", Intervention::by)
                .returns(Optional.of("Made up."), Intervention::reason);
    }

    @Test
    void an_order_that_comes_again_after_a_crash_is_answered_as_before_and_has_no_effect_twice() {
        var order = hold(dossier.id());
        answer(BERLIN, order);

        assertThat(answer(BERLIN, order).outcome()).isEqualTo(Outcome.DONE);
        assertThat(depot.records().interventions(dossier.id())).hasSize(1);
    }

    @Test
    void what_the_consignment_is_past_is_not_done_and_the_answer_says_why() {
        answer(BERLIN, hold(dossier.id()));

        assertThat(answer(BERLIN, hold(dossier.id())))
                .returns(Outcome.NOT_POSSIBLE, CommandResult::outcome)
                .returns(Optional.of("It is held already."), CommandResult::why);
    }

    @Test
    void an_order_of_yesterday_is_no_longer_wanted() {
        var yesterday = Clock.systemUTC().instant().minus(CommandSender.KEPT).minusSeconds(1);

        assertThat(answer(BERLIN, hold(dossier.id()), yesterday).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(state()).isEqualTo(ConsignmentState.WAITING);
    }

    @Test
    void a_number_that_named_another_order_is_refused_and_does_not_come_again_for_ever() {
        var order = hold(dossier.id());
        answer(BERLIN, order);
        var other = new InterventionRequest(order.id(), dossier.id(), Action.RESUME, "operator-1", Optional.empty());

        assertThat(answer(BERLIN, other).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(state()).isEqualTo(ConsignmentState.HELD);
    }

    @Test
    void an_order_reaches_no_further_than_what_the_party_of_its_queue_sends() {
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
    void what_is_no_order_is_dropped_and_does_not_come_again_for_ever(String text) {
        assertThat(taker.take(BERLIN, text)).isEmpty();
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
        var sheet = new CommandMessage(Optional.of(order), new NodeName("watch"), at);
        var report =
                taker.take(party, JsonMapper.shared().writeValueAsString(sheet)).orElseThrow();
        var bulletin = JsonMapper.shared().readValue(report, NodeReport.class);
        assertThat(bulletin).returns("one", NodeReport::node).returns(Optional.empty(), NodeReport::pulse);
        return bulletin.answers().getFirst();
    }

    private ConsignmentState state() {
        return depot.records().find(dossier.id()).orElseThrow().state();
    }
}
