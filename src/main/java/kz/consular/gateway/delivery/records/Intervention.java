package kz.consular.gateway.delivery.records;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;

/**
 * An action of a person on a consignment.
 *
 * @param result the consignment under way from then on: a new one when a refused one was sent again, else the same
 */
public record Intervention(Action action, Instant at, String by, Optional<String> reason, MessageId result) {

    /** The actions. */
    public enum Action {
        /** Stops a consignment without an answer until it is resumed. */
        HOLD,
        /** Lets a held consignment go on. */
        RESUME,
        /** Ends the duty to deliver. */
        GIVE_UP,
        /** Sends a consignment again that was refused, given up or not answered. */
        SEND_AGAIN,
        /** Ends the pause after a failure. */
        SEND_NOW;

        /** Whether it needs a reason. */
        public boolean needsReason() {
            return switch (this) {
                case HOLD, GIVE_UP, SEND_AGAIN -> true;
                case RESUME, SEND_NOW -> false;
            };
        }
    }
}
