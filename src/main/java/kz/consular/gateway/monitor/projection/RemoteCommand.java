package kz.consular.gateway.monitor.projection;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.protocol.CommandResult;

/**
 * A command for another node: an intervention in one of its consignments.
 *
 * @param party the sender of the consignment, whose node executes the command
 * @param sentAt the time at which the broker took the command
 * @param outcome the result that the node reported
 * @param why the reason of the node that did not execute it, or of the broker that did not take it
 */
public record RemoteCommand(
        InterventionRequest order,
        Party party,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<CommandResult.Outcome> outcome,
        Optional<String> why) {

    /** The state of a command. */
    public enum State {
        /** The broker does not have the command yet. */
        UNSENT,
        /** The broker has the command, and no node has reported a result. */
        SENT,
        /** No node read the command in time, and none will. */
        EXPIRED,
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
        if (isExpired(now)) {
            return State.EXPIRED;
        }
        return sentAt.isPresent() ? State.SENT : State.UNSENT;
    }

    boolean isExpired(Instant now) {
        return now.isAfter(createdAt.plus(CommandSender.KEPT));
    }
}
