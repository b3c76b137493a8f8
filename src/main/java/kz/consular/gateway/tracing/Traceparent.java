package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The position in a trace that a message carries (W3C Trace Context, 3.2.2), in version 00 of its format. */
public record Traceparent(String value) {
    /** The name of the header and of the message property. */
    public static final String NAME = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> HEADER = new Header();
    private static final String VERSION = "00-";

    public Traceparent {
        if (!value.startsWith(VERSION) || !parse(value).isValid()) {
            throw new IllegalArgumentException("A traceparent is 00, trace, span and flags in hexadecimal digits");
        }
    }

    /**
     * Reads a header. An invalid one counts as absent (3.2.2.5). Of a later version the parts of version 00 are read
     * (4.3), and of its flags only whether it is sampled, because the others may get any meaning.
     */
    public static Optional<Traceparent> read(@Nullable String text) {
        if (text == null || !parse(text).isValid()) {
            return Optional.empty();
        }
        if (text.startsWith(VERSION)) {
            return Optional.of(new Traceparent(text));
        }
        var later = parse(text);
        return Optional.of(new Traceparent(
                VERSION + later.getTraceId() + "-" + later.getSpanId() + (later.isSampled() ? "-01" : "-00")));
    }

    /** The position of the current span of this thread. */
    public static Optional<Traceparent> current() {
        var headers = new HashMap<String, String>();
        W3C.inject(Context.current(), null, (_, name, value) -> headers.put(name, value));
        return Optional.ofNullable(headers.get(NAME)).map(Traceparent::new);
    }

    SpanContext spanContext() {
        return parse(value);
    }

    /** The context of a span that continues the parent, or that starts a trace where there is none. */
    static Context context(Optional<Traceparent> parent) {
        return parent.map(known -> W3C.extract(Context.root(), known.value(), HEADER))
                .orElseGet(Context::root);
    }

    /** The propagator accepts a later version that ends with a dash; by 4.3 more has to follow it. */
    private static SpanContext parse(String text) {
        return text.endsWith("-")
                ? SpanContext.getInvalid()
                : Span.fromContext(W3C.extract(Context.root(), text, HEADER)).getSpanContext();
    }

    /** Presents the text as the only header of a message. */
    private static final class Header implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String text) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String text, String name) {
            return name.equals(NAME) ? text : null;
        }
    }
}
