package kz.consular.gateway.monitor;

import java.util.Optional;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.InterventionOutcome;
import kz.consular.gateway.delivery.Interventions;
import kz.consular.gateway.delivery.Order;
import kz.consular.gateway.monitor.OrderResult.Fate;

/** The hand on deliveries: at once, where this node's database has them, or by order to the node that sends them. */
record Hand(Interventions interventions, Courier courier, JdbcConsignmentLines lines) {

    OrderResult carryOut(Order order) {
        var consignment = order.consignment();
        return switch (interventions.carryOut(order)) {
            case InterventionOutcome.Done(var now) ->
                new OrderResult(
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

    private OrderResult ask(Order order, Told told) {
        courier.take(order, Party.of(told.line().sender()));
        return result(order, Fate.ASKED, Optional.empty(), Optional.of(told.node()));
    }

    private static OrderResult result(Order order, Fate fate, Optional<String> why, Optional<String> node) {
        return new OrderResult(order.consignment(), order.action(), fate, why, node, order.consignment());
    }
}
