package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;

/**
 * A command of an operator for another node, as the channel carries it.
 *
 * @param order the intervention; absent in a command for a self-test
 * @param monitor the node at which the operator gave the command
 * @param at the time at which the operator gave the command
 */
public record CommandMessage(Optional<InterventionRequest> order, NodeName monitor, Instant at) {
    public CommandMessage {
        Require.parts("A command", order, monitor, at);
        order.ifPresent(one -> Require.parts("A command", one.id(), one.consignment()));
    }

    /** Whether the command is past the time for which the channel keeps it. */
    public boolean isExpired(Instant now) {
        return now.isAfter(at.plus(CommandSender.KEPT));
    }
}
