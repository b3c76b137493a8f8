package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from the first to the longest. */
public record ExponentialBackoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public ExponentialBackoff {
        if (first.compareTo(Duration.ofMillis(1)) < 0 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pauses grow from at least 1 ms: " + first + " to " + longest + " do not");
        }
    }

    /** @param nth 1 for the first pause */
    public Duration pause(int nth) {
        var doubled = first.multipliedBy(1L << Math.clamp(nth - 1, 0, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** Between half of the pause and the whole, so that what failed together does not come back together. */
    public Duration pause(int nth, RandomGenerator random) {
        var half = pause(nth).dividedBy(2);
        return half.plusMillis((long) (half.toMillis() * random.nextDouble()));
    }
}
