package kz.consular.gateway.selftest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The schedule and the retention of self-tests: {@code gateway.self-test.*}.
 *
 * @param every time from the beginning of a round to the beginning of the next; 0 for no schedule
 * @param keep time for which a finished self-test is kept
 */
@ConfigurationProperties("gateway.self-test")
record SelfTestSettings(
        @DefaultValue("1d") Duration every,
        @DefaultValue("7d") Duration keep) {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(5);
    /** A container younger than a day is never removed from the container folder. */
    private static final Duration SHORTEST_KEEP = Duration.ofDays(1);

    SelfTestSettings {
        require(
                every.isZero() || every.compareTo(SHORTEST_INTERVAL) >= 0,
                "every",
                every,
                "5m or more, or to 0 for never");
        require(keep.compareTo(SHORTEST_KEEP) >= 0, "keep", keep, "1d or more");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.self-test." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }
}
