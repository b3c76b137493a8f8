package kz.consular.gateway.selftest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The schedule of self-tests: {@code gateway.self-test.*}.
 *
 * @param every time from the beginning of a round to the beginning of the next; 0 for no schedule
 */
@ConfigurationProperties("gateway.self-test")
record SelfTestSettings(@DefaultValue("1d") Duration every) {
    /** Time for which a finished self-test is kept. */
    static final Duration KEEP = Duration.ofDays(7);

    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(5);

    SelfTestSettings {
        require(
                every.isZero() || every.compareTo(SHORTEST_INTERVAL) >= 0,
                "every",
                every,
                "5m or more, or to 0 for never");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.self-test." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }
}
