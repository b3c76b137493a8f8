package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.convert.DurationStyle;

/**
 * Pauses that double from the first to the longest. Unlike Spring's {@code ExponentialBackOff} it keeps no state of its own: the number of
 * failures stands in the database, where it survives a restart.
 */
public record ExponentialBackoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public ExponentialBackoff {
        if (first.compareTo(Duration.ofMillis(1)) < 0 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pauses grow from at least 1 ms: " + first + " to " + longest + " do not");
        }
    }

    /** @param range the first and the longest pause, such as {@code 1s..1h} */
    public static ExponentialBackoff parse(String range) {
        var ends = range.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no range of pauses: " + range);
        }
        return new ExponentialBackoff(
                DurationStyle.detectAndParse(ends[0].strip()), DurationStyle.detectAndParse(ends[1].strip()));
    }

    /** @param nth 1 for the first pause */
    public Duration pause(int nth) {
        var doubled = first.multipliedBy(1L << Math.clamp(nth - 1, 0, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** Between half of the pause and the whole, so that work that failed together is not repeated together. */
    public Duration pause(int nth, RandomGenerator random) {
        var half = pause(nth).dividedBy(2);
        return half.plusMillis((long) (half.toMillis() * random.nextDouble()));
    }
}
