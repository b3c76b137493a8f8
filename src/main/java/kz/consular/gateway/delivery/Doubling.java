package kz.consular.gateway.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from the first to the longest. */
record Doubling(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;
    /** Up to a fifth more, so that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    Doubling {
        if (first.compareTo(Duration.ofMillis(1)) < 0 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pauses grow from at least 1 ms: " + first + " to " + longest + " do not");
        }
    }

    /** @param nth 1 for the first pause */
    Duration pause(int nth) {
        var doubled = first.multipliedBy(1L << Math.clamp(nth - 1, 0, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    Duration pause(int nth, RandomGenerator random) {
        var pause = pause(nth);
        return pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
    }
}
