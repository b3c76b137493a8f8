package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** How long a hop took: the median and the 95th percentile (nearest rank) of what passed it. */
public record Hop(Duration median, Duration slowest) {
    private static final double SLOWEST = 0.95;

    /** Empty when nothing passed. */
    static Optional<Hop> of(Collection<Duration> passages) {
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        var sorted = passages.stream().sorted().toList();
        return Optional.of(new Hop(sorted.get(rank(0.5, sorted.size())), sorted.get(rank(SLOWEST, sorted.size()))));
    }

    private static int rank(double share, int count) {
        return (int) Math.ceil(share * count) - 1;
    }
}
