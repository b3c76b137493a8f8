package kz.consular.gateway.monitor.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.consular.gateway.monitor.overview.Hop;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Times and reasons as people say them, in the language of the page. Templates know it as {@code say}. */
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

    /** Why a part of a node is as it is; in the sentence of its node where nothing here knows its code. */
    public String reason(Heartbeat.Component component, Locale language) {
        var known = component.code().map(code -> find("monitor.reason." + code, component.arguments(), language));
        return known.orElse(component.reason());
    }

    /** What to do about it; nothing while it is up. */
    public String remedy(Heartbeat.Component component, Locale language) {
        if (component.remedy().isEmpty()) {
            return "";
        }
        var known = find("monitor.component.remedy." + component.name(), List.of(), language);
        return known == null ? component.remedy() : known;
    }

    private @Nullable String find(String key, List<String> values, Locale language) {
        return words.getMessage(key, values.toArray(), null, language);
    }

    private String say(String unit, Locale language, Object... values) {
        return words.getMessage("monitor.span." + unit, values, language);
    }
}
