package kz.consular.gateway.trace;

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
    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;

    public Traceparent {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A traceparent is 00, trace, span and flags in hexadecimal digits");
        }
    }

    /** What is none counts as absent (3.2.2.5): nothing is refused for its sake. */
    public static Optional<Traceparent> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(given -> FORM.matcher(given).matches())
                .map(Traceparent::new);
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
