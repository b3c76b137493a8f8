package kz.consular.gateway.monitor.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.consular.gateway.monitor.overview.Overview.Hop;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Times and reasons in the language of the page. Templates know it as {@code say}. */
@MonitorComponent
final class Wording {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** Median and 95th percentile. */
    public String hop(Hop hop, Locale language) {
        return took(hop.median(), language) + " / " + took(hop.slowest(), language);
    }

    /** The time since {@code then}; never negative, even if the clocks of the nodes differ. */
    public String age(Instant then, Instant now, Locale language) {
        return took(Duration.between(then, now), language);
    }

    /** A duration in its two largest units. */
    public String took(Duration span, Locale language) {
        if (span.compareTo(TEN_SECONDS) < 0) {
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

    /** The reason for the state of a component; in the sentence of its node if its code is unknown here. */
    public String reason(Heartbeat.Component component, Locale language) {
        var known = component.code().map(code -> find("monitor.reason." + code, component.arguments(), language));
        return known.orElse(component.reason());
    }

    /** The remedy; empty if the component is up. */
    public String remedy(Heartbeat.Component component, Locale language) {
        if (component.remedy().isEmpty()) {
            return "";
        }
        var known = find("monitor.component.remedy." + component.name(), List.of(), language);
        return known == null ? component.remedy() : known;
    }

    private @Nullable String find(String key, List<String> values, Locale language) {
        return messages.getMessage(key, values.toArray(), null, language);
    }

    private String say(String unit, Locale language, Object... values) {
        return messages.getMessage("monitor.span." + unit, values, language);
    }
}
