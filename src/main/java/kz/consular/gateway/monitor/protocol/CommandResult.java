package kz.consular.gateway.monitor.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The result of a command. The report of the consignment itself shows a change too.
 *
 * @param command the id of the command
 * @param why the reason if nothing was done: one sentence with a remedy
 * @param result DONE: the id of the consignment that is under way from then on
 */
public record CommandResult(
        @JsonProperty("order") UUID command,
        Outcome outcome,
        Optional<String> why,
        Optional<String> result,
        Instant at) {

    public CommandResult {
        Require.parts("The result of a command", command, outcome, why, result, at);
    }

    /** The kind of result. */
    public enum Outcome {
        DONE,
        /** The state of the consignment does not allow it. */
        NOT_POSSIBLE,
        /** The node that got the command sends no such consignment. */
        UNKNOWN
    }
}
