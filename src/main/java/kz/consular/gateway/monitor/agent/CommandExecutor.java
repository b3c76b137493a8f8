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
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.selftest.SelfTests;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out what IT staff orders from elsewhere, as if it were ordered here. A self-test is answered by its own messages. That
 * only IT staff orders is the broker's doing, by the rights on the queue; an order reaches no further than what the party of its
 * queue sends.
 */
final class CommandExecutor implements CommandReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(CommandExecutor.class);

    private final String node;
    private final Interventions interventions;
    private final DeliveryRecords records;
    private final Optional<SelfTests> selfTests;
    private final Clock clock;

    CommandExecutor(
            String node,
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
    public Optional<String> take(Party party, String order) {
        return read(order).flatMap(sheet -> take(party, sheet));
    }

    private Optional<String> take(Party party, CommandMessage sheet) {
        if (sheet.order().isEmpty()) {
            test(sheet);
            return Optional.empty();
        }
        var order = sheet.order().get();
        LOG.info("Ordered at {}: {} {}", sheet.monitor().value(), order.action(), order.consignment());
        var answer = sheet.isOld(clock.instant()) ? tooLate(order) : answer(party, order);
        var bulletin = new NodeReport(node, clock.instant(), List.of(), List.of(), List.of(answer), Optional.empty());
        return Optional.of(JsonMapper.shared().writeValueAsString(bulletin));
    }

    /** What cannot be done now is not wanted later. */
    private void test(CommandMessage sheet) {
        try {
            var begun = !sheet.isOld(clock.instant())
                    && selfTests.filter(SelfTests::begin).isPresent();
            LOG.info("A self-test wanted at {} {}", sheet.monitor().value(), begun ? "has begun" : "is not begun");
        } catch (NoSpaceLeft e) {
            LOG.warn(
                    "A self-test wanted at {} is not begun: {}", sheet.monitor().value(), e.getMessage());
        }
    }

    private static Optional<CommandMessage> read(String order) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(order, CommandMessage.class));
        } catch (JacksonException e) {
            LOG.warn("An order that this version cannot read is dropped: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private CommandResult tooLate(InterventionRequest order) {
        return refused(order, "The order is more than a day old. Give it again.");
    }

    private CommandResult answer(Party party, InterventionRequest order) {
        try {
            return answer(order, carryOut(party, order));
        } catch (IllegalArgumentException e) { // its number was used for another one
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

    private CommandResult answer(InterventionRequest order, InterventionOutcome outcome) {
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
