package kz.consular.gateway.monitor.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionOutcome;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.intervention.InterventionRules;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.ReportedConsignment;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.node.roles.MonitorComponent;

/** Interventions in deliveries: at once if the database of this node has the consignment, else by a command to its node. */
@MonitorComponent
public final class InterventionService {
    private final Interventions interventions;
    private final RemoteCommandSender sender;
    private final JdbcConsignmentLines lines;

    public InterventionService(Interventions interventions, RemoteCommandSender sender, JdbcConsignmentLines lines) {
        this.interventions = interventions;
        this.sender = sender;
        this.lines = lines;
    }

    /**
     * The immediate result of an order.
     *
     * @param why NOT_DONE: the reason
     * @param node REQUESTED: the node that has to execute the order
     * @param now the consignment that is under way from then on
     */
    public record Outcome(
            MessageId consignment,
            Action action,
            Status status,
            Optional<String> why,
            Optional<String> node,
            MessageId now) {}

    /** The kind of outcome. */
    public enum Status {
        DONE,
        /** Another node gets a command. */
        REQUESTED,
        NOT_DONE,
        /** No node has reported such a consignment. */
        UNREPORTED
    }

    /** The actions that a page offers. Its node decides about each order, since the state may change meanwhile. */
    public static List<Action> possibleActions(ConsignmentLine line) {
        return Arrays.stream(Action.values())
                .filter(action -> InterventionRules.to(
                                action,
                                line.state(),
                                line.kind(),
                                line.replacedBy().map(MessageId::new))
                        .isEmpty())
                .toList();
    }

    public Outcome carryOut(InterventionRequest order) {
        var consignment = order.consignment();
        return switch (interventions.carryOut(order)) {
            case InterventionOutcome.Done(var now) ->
                new Outcome(
                        consignment,
                        order.action(),
                        Status.DONE,
                        Optional.empty(),
                        Optional.empty(),
                        now.consignment().id());
            case InterventionOutcome.NotPossible no ->
                outcome(order, Status.NOT_DONE, Optional.of(no.why()), Optional.empty());
            case InterventionOutcome.Unknown _ ->
                lines.find(consignment)
                        .map(reported -> request(order, reported))
                        .orElseGet(() -> outcome(order, Status.UNREPORTED, Optional.empty(), Optional.empty()));
        };
    }

    private Outcome request(InterventionRequest order, ReportedConsignment reported) {
        sender.add(order, Party.of(reported.line().sender()));
        return outcome(order, Status.REQUESTED, Optional.empty(), Optional.of(reported.node()));
    }

    private static Outcome outcome(
            InterventionRequest order, Status status, Optional<String> why, Optional<String> node) {
        return new Outcome(order.consignment(), order.action(), status, why, node, order.consignment());
    }
}
