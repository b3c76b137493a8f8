package kz.consular.gateway.monitor.agent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.InterventionOutcome;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.monitoring.CommandReceiver;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.protocol.CommandMessage;
import kz.consular.gateway.monitor.protocol.CommandResult;
import kz.consular.gateway.monitor.protocol.CommandResult.Outcome;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.selftest.SelfTests;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes commands that IT staff give at another node. The messages of a self-test are its own result. The rights on the queue at the
 * broker restrict the senders to IT staff; a command reaches only consignments that the party of the queue sends.
 */
@Component
final class CommandExecutor implements CommandReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(CommandExecutor.class);

    private final NodeName node;
    private final Interventions interventions;
    private final DeliveryRecords records;
    private final Optional<SelfTests> selfTests;
    private final Clock clock;

    CommandExecutor(
            NodeName node,
            Interventions interventions,
            DeliveryRecords records,
            Optional<SelfTests> selfTests,
            Clock clock) {
        this.node = node;
        this.interventions = interventions;
        this.records = records;
        this.selfTests = selfTests;
        this.clock = clock;
    }

    @Override
    public Optional<String> take(Party party, String text) {
        return read(text).flatMap(command -> execute(party, command));
    }

    private Optional<String> execute(Party party, CommandMessage command) {
        if (command.order().isEmpty()) {
            beginSelfTest(command);
            return Optional.empty();
        }
        var order = command.order().get();
        LOG.info("Command from {}: {} {}", command.monitor().value(), order.action(), order.consignment());
        var result = command.isExpired(clock.instant()) ? expired(order) : execute(party, order);
        var report =
                new NodeReport(node.value(), clock.instant(), List.of(), List.of(), List.of(result), Optional.empty());
        return Optional.of(JsonMapper.shared().writeValueAsString(report));
    }

    /** A self-test that cannot begin now is not repeated later. */
    private void beginSelfTest(CommandMessage command) {
        try {
            var begun = !command.isExpired(clock.instant())
                    && selfTests.filter(SelfTests::begin).isPresent();
            LOG.info(
                    "The self-test requested by {} {}",
                    command.monitor().value(),
                    begun ? "has begun" : "has not begun");
        } catch (NoSpaceLeft e) {
            LOG.warn(
                    "The self-test requested by {} has not begun: {}",
                    command.monitor().value(),
                    e.getMessage());
        }
    }

    private static Optional<CommandMessage> read(String text) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(text, CommandMessage.class));
        } catch (JacksonException e) {
            LOG.warn("A command that this version cannot read is dropped: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private CommandResult expired(InterventionRequest order) {
        return refused(order, "The order is more than a day old. Give it again.");
    }

    private CommandResult execute(Party party, InterventionRequest order) {
        try {
            return result(order, carryOut(party, order));
        } catch (IllegalArgumentException e) { // its id belongs to another order
            return refused(order, String.valueOf(e.getMessage()));
        }
    }

    private CommandResult refused(InterventionRequest order, String why) {
        return new CommandResult(order.id(), Outcome.NOT_POSSIBLE, Optional.of(why), Optional.empty(), clock.instant());
    }

    private InterventionOutcome carryOut(Party party, InterventionRequest order) {
        return records.find(order.consignment())
                .filter(found -> found.consignment().sender().equals(party))
                .map(_ -> interventions.carryOut(order))
                .orElseGet(() -> new InterventionOutcome.Unknown(order.consignment()));
    }

    private CommandResult result(InterventionRequest order, InterventionOutcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case InterventionOutcome.Done(var done) ->
                new CommandResult(
                        order.id(),
                        Outcome.DONE,
                        Optional.empty(),
                        Optional.of(done.consignment().id().value()),
                        now);
            case InterventionOutcome.NotPossible no -> refused(order, no.why());
            case InterventionOutcome.Unknown _ ->
                new CommandResult(order.id(), Outcome.UNKNOWN, Optional.empty(), Optional.empty(), now);
        };
    }
}
