package kz.consular.gateway.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Times as people say them, in the language of the page. Templates know it as {@code say}. */
final class Wording {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BRIEF = Duration.ofSeconds(10);

    private final MessageSource words;

    Wording(MessageSource words) {
        this.words = words;
    }

    /** Median and 95th percentile. */
    public String hop(Hop hop, Locale language) {
        return took(hop.median(), language) + " / " + took(hop.slowest(), language);
    }

    /** How long before now; nothing is younger than now, whatever the clocks of the nodes say. */
    public String age(Instant then, Instant now, Locale language) {
        return took(Duration.between(then, now), language);
    }

    /** In the two largest units that tell something. */
    public String took(Duration span, Locale language) {
        if (span.compareTo(BRIEF) < 0) {
            return say("seconds", language, Math.max(0, span.toMillis()) / 1000.0);
        }
        if (span.compareTo(MINUTE) < 0) {
            return say("whole-seconds", language, span.toSeconds());
        }
        if (span.compareTo(HOUR) < 0) {
            return say("minutes", language, span.toMinutes(), span.toSecondsPart());
        }
        return span.compareTo(DAY) < 0
                ? say("hours", language, span.toHours(), span.toMinutesPart())
                : say("days", language, span.toDays(), span.toHoursPart());
    }

    private String say(String unit, Locale language, Object... values) {
        return words.getMessage("monitor.span." + unit, values, language);
    }
}
