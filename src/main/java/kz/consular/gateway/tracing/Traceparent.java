package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a trace something belongs, as it travels with a message (W3C Trace Context, 3.2.2). */
public record Traceparent(String value) {
    /** By which name it travels. */
    public static final String NAME = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    /** Any version but {@code ff}, which is none; a later one may go on after a dash. */
    private static final Pattern LATER =
            Pattern.compile("(?!00|ff)[0-9a-f]{2}(-[0-9a-f]{32}-[0-9a-f]{16}-)([0-9a-f]{2})(?:-.+)?");

    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;

    public Traceparent {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A traceparent is 00, trace, span and flags in hexadecimal digits");
        }
    }

    /**
     * What is none counts as absent (3.2.2.5): nothing is refused for its sake. Of a later version the part that this one knows
     * is read and goes on as this version (4.3); of its flags only whether it is sampled, for the rest may come to mean anything.
     */
    public static Optional<Traceparent> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (FORM.matcher(text).matches()) {
            return Optional.of(new Traceparent(text));
        }
        var later = LATER.matcher(text);
        return later.matches()
                ? Optional.of(later.group(1)
                                + (TraceFlags.fromHex(later.group(2), 0).isSampled() ? "01" : "00"))
                        .map("00"::concat)
                        .filter(known -> FORM.matcher(known).matches())
                        .map(Traceparent::new)
                : Optional.empty();
    }

    /** Of the step that is under way in this thread, or of what that one only carries on. */
    public static Optional<Traceparent> current() {
        var here = Span.current().getSpanContext();
        return here.isValid()
                ? Optional.of(new Traceparent(String.join(
                        "-",
                        "00",
                        here.getTraceId(),
                        here.getSpanId(),
                        here.getTraceFlags().asHex())))
                : Optional.empty();
    }

    SpanContext place() {
        return SpanContext.createFromRemoteParent(
                value.substring(TRACE, SPAN - 1),
                value.substring(SPAN, FLAGS - 1),
                TraceFlags.fromHex(value, FLAGS),
                TraceState.getDefault());
    }

    /** What a step continues; nothing, where there is no traceparent. */
    static Context context(Optional<Traceparent> parent) {
        return parent.map(known -> Context.root().with(Span.wrap(known.place())))
                .orElseGet(Context::root);
    }
}
