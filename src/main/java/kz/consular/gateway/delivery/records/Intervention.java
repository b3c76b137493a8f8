package kz.consular.gateway.delivery.records;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;

/**
 * What a person did to a consignment.
 *
 * @param result the consignment that is under way from then on: another one where a refused one was sent again
 */
public record Intervention(Action action, Instant at, String by, Optional<String> reason, MessageId result) {

    /** What a person can do. */
    public enum Action {
        /** Stops what is not answered yet, until it is resumed. */
        HOLD,
        /** Lets what is held go on. */
        RESUME,
        /** Ends the duty to deliver. */
        GIVE_UP,
        /** Sends anew what was refused or given up, or what nobody has answered. */
        SEND_AGAIN,
        /** Ends the pause of what waits after a failure. */
        SEND_NOW;

        /** Whether it may not be done without saying why. */
        public boolean needsReason() {
            return switch (this) {
                case HOLD, GIVE_UP, SEND_AGAIN -> true;
                case RESUME, SEND_NOW -> false;
            };
        }
    }
}
