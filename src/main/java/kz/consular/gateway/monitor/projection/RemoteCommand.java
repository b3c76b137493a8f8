package kz.consular.gateway.monitor.projection;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.protocol.CommandResult;

/**
 * An order for a node elsewhere.
 *
 * @param party which sends the consignment; its node carries the order out
 * @param sentAt when the broker took it
 * @param outcome what the node said
 * @param why it is not done: said by the node, or by the broker that does not take it
 */
public record RemoteCommand(
        InterventionRequest order,
        Party party,
        Instant orderedAt,
        Optional<Instant> sentAt,
        Optional<CommandResult.Outcome> outcome,
        Optional<String> why) {

    /** How an order stands. */
    public enum State {
        /** The broker does not have it yet. */
        UNSENT,
        /** No node has answered. */
        ASKED,
        /** No node has read it in time, and none will. */
        LATE,
        DONE,
        NOT_POSSIBLE,
        UNKNOWN
    }

    public State state(Instant now) {
        if (outcome.isPresent()) {
            return switch (outcome.get()) {
                case DONE -> State.DONE;
                case NOT_POSSIBLE -> State.NOT_POSSIBLE;
                case UNKNOWN -> State.UNKNOWN;
            };
        }
        if (isLate(now)) {
            return State.LATE;
        }
        return sentAt.isPresent() ? State.ASKED : State.UNSENT;
    }

    boolean isLate(Instant now) {
        return now.isAfter(orderedAt.plus(CommandSender.KEPT));
    }
}
