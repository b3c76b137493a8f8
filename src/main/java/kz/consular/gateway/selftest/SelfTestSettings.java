package kz.consular.gateway.selftest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a mission tests the ways to the offices: {@code gateway.self-test.*}.
 *
 * @param every from the beginning of a round to that of the next; 0 for never by itself
 * @param keep how long a self-test that came to its end is remembered
 */
@ConfigurationProperties("gateway.self-test")
record SelfTestSettings(
        @DefaultValue("1d") Duration every,
        @DefaultValue("7d") Duration keep) {
    private static final Duration OFTENEST = Duration.ofMinutes(5);
    /** What is younger than a day is never taken out of the container folder. */
    private static final Duration BRIEFEST = Duration.ofDays(1);

    SelfTestSettings {
        require(every.isZero() || every.compareTo(OFTENEST) >= 0, "every", every, "5m or more, or to 0 for never");
        require(keep.compareTo(BRIEFEST) >= 0, "keep", keep, "1d or more");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.self-test." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }
}
