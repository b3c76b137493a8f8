package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Has each line that a thread logs tell the step it belongs to, under the names that Spring Boot gives them. */
final class LogFields {
    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";

    private LogFields() {}

    /** @return puts back what stood there before */
    static Runnable show(SpanContext place) {
        if (!place.isValid()) {
            return () -> {};
        }
        var trace = MDC.get(TRACE);
        var span = MDC.get(SPAN);
        put(TRACE, place.getTraceId());
        put(SPAN, place.getSpanId());
        return () -> {
            put(TRACE, trace);
            put(SPAN, span);
        };
    }

    private static void put(String name, @Nullable String value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }
}
