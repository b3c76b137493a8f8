package kz.consular.gateway.monitor.commands;

import java.util.Optional;
import kz.consular.gateway.delivery.intervention.InterventionOutcome;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.commands.OrderOutcome.Fate;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.ReportedConsignment;

/** The hand on deliveries: at once, where this node's database has them, or by order to the node that sends them. */
public record InterventionService(
        Interventions interventions, RemoteCommandSender courier, JdbcConsignmentLines lines) {

    public OrderOutcome carryOut(InterventionRequest order) {
        var consignment = order.consignment();
        return switch (interventions.carryOut(order)) {
            case InterventionOutcome.Done(var now) ->
                new OrderOutcome(
                        consignment,
                        order.action(),
                        Fate.DONE,
                        Optional.empty(),
                        Optional.empty(),
                        now.consignment().id());
            case InterventionOutcome.NotPossible no ->
                result(order, Fate.NOT_DONE, Optional.of(no.why()), Optional.empty());
            case InterventionOutcome.Unknown _ ->
                lines.find(consignment)
                        .map(told -> ask(order, told))
                        .orElseGet(() -> result(order, Fate.UNTOLD, Optional.empty(), Optional.empty()));
        };
    }

    private OrderOutcome ask(InterventionRequest order, ReportedConsignment told) {
        courier.take(order, Party.of(told.line().sender()));
        return result(order, Fate.ASKED, Optional.empty(), Optional.of(told.node()));
    }

    private static OrderOutcome result(
            InterventionRequest order, Fate fate, Optional<String> why, Optional<String> node) {
        return new OrderOutcome(order.consignment(), order.action(), fate, why, node, order.consignment());
    }
}
