package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;

/**
 * What an operator wants done by a node that is elsewhere, as it goes over the channel.
 *
 * @param order about a consignment; absent where a self-test is wanted
 * @param monitor the node at which it was ordered
 * @param at when
 */
public record CommandMessage(Optional<InterventionRequest> order, NodeName monitor, Instant at) {
    public CommandMessage {
        Require.must("An order", order, monitor, at);
        order.ifPresent(one -> Require.must("An order", one.id(), one.consignment()));
    }

    /** Whether nobody counts on it any more, who gave it least of all. */
    public boolean isOld(Instant now) {
        return now.isAfter(at.plus(CommandSender.KEPT));
    }
}
