package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of an order from elsewhere. What was done is told by the consignment's own line, too.
 *
 * @param order its id
 * @param why of what was not done: one sentence, with what can be done instead
 * @param result DONE: the consignment that is under way from then on
 */
public record CommandResult(UUID order, Outcome outcome, Optional<String> why, Optional<String> result, Instant at) {

    public CommandResult {
        Require.must("The answer to an order", order, outcome, why, result, at);
    }

    /** Whether it was carried out. */
    public enum Outcome {
        DONE,
        /** The consignment is past it. */
        NOT_POSSIBLE,
        /** The node that got it sends no such consignment. */
        UNKNOWN
    }
}
