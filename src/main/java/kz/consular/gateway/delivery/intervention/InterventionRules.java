package kz.consular.gateway.delivery.intervention;

import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.Intervention.Action;

/** Which interventions the state of a consignment allows, and what can be done instead of the others. */
public final class InterventionRules {

    private InterventionRules() {}

    static Optional<String> to(Action action, ConsignmentEntry entry) {
        return to(action, entry.state(), entry.consignment().kind(), entry.replacedBy());
    }

    /**
     * The reason that an action is not possible.
     *
     * @param replacedBy the consignment that repeats this one
     * @return empty when the action is possible
     */
    public static Optional<String> to(
            Action action, ConsignmentState state, ConsignmentKind kind, Optional<MessageId> replacedBy) {
        return switch (state) {
            case RECEIPTED -> Optional.of("The recipient has it and has signed for it.");
            case REFUSED -> toRefused(action, kind, replacedBy);
            case WAITING ->
                switch (action) {
                    case HOLD, GIVE_UP, SEND_NOW -> Optional.empty();
                    case RESUME -> Optional.of("It is not held; it is sent by itself.");
                    case SEND_AGAIN -> Optional.of("It waits to be sent. To end its pause, use send-now.");
                };
            case SENT ->
                switch (action) {
                    case HOLD, GIVE_UP, SEND_AGAIN -> Optional.empty();
                    case RESUME -> Optional.of("It is not held; its answer is awaited.");
                    case SEND_NOW -> Optional.of("It is sent; its answer is awaited. To repeat it, use send-again.");
                };
            case HELD ->
                switch (action) {
                    case RESUME, GIVE_UP -> Optional.empty();
                    case HOLD -> Optional.of("It is held already.");
                    case SEND_AGAIN, SEND_NOW -> Optional.of("It is held. Resume it first.");
                };
            case GIVEN_UP ->
                switch (action) {
                    case SEND_AGAIN -> Optional.empty();
                    case GIVE_UP -> Optional.of("It is given up already.");
                    case HOLD, RESUME, SEND_NOW -> Optional.of("It is given up. To send it anew, use send-again.");
                };
        };
    }

    private static Optional<String> toRefused(Action action, ConsignmentKind kind, Optional<MessageId> replacedBy) {
        if (replacedBy.isPresent()) {
            return Optional.of("It was refused, and sent again as " + replacedBy.get() + ".");
        }
        if (!kind.canFollowItsRefusal()) {
            return Optional.of("It was refused, and the case is the clerk's again, who decides anew at the office.");
        }
        return action == Action.SEND_AGAIN
                ? Optional.empty()
                : Optional.of("It was refused. To send it anew once the cause is removed, use send-again.");
    }
}
