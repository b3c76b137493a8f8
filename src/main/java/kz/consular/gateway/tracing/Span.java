package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * A span of a trace, current in its thread from its start until the same thread closes it. Name, attributes and status
 * leave this node: they hold numbers and codes, never personal data, and no message of an exception.
 */
public final class Span implements AutoCloseable {
    public static final String CASE_NUMBER = "consular.case_number";

    private static final ContextKey<Tracer> TRACER = ContextKey.named("tracer");
    private static final Tracer NONE = TracerProvider.noop().get(Traces.SCOPE);

    private final Tracer tracer;
    private final io.opentelemetry.api.trace.Span span;
    private final Scope scope;
    private final Runnable restoreLog;

    private Span(Tracer tracer, io.opentelemetry.api.trace.Span span, Scope scope, Runnable restoreLog) {
        this.tracer = tracer;
        this.span = span;
        this.scope = scope;
        this.restoreLog = restoreLog;
    }

    @SuppressWarnings("MustBeClosedChecker") // Closed with the span.
    static Span start(Tracer tracer, SpanBuilder builder) {
        var span = builder.startSpan();
        var scope = Context.current().with(span).with(TRACER, tracer).makeCurrent();
        return new Span(tracer, span, scope, addToLog(span.getSpanContext()));
    }

    /** The current span of this thread, or one without effect where there is none. */
    public static Span current() {
        var tracer = Objects.requireNonNullElse(Context.current().get(TRACER), NONE);
        return new Span(tracer, io.opentelemetry.api.trace.Span.current(), Scope.noop(), () -> {});
    }

    public Span startChild(String name) {
        return start(tracer, tracer.spanBuilder(name));
    }

    /** Starts a span of another trace, or of a new one, with a link to this span. */
    public Span startLinked(Optional<Traceparent> parent, String name) {
        return start(
                tracer,
                tracer.spanBuilder(name).setParent(Traceparent.context(parent)).addLink(span.getSpanContext()));
    }

    public Span updateName(String name) {
        span.updateName(name);
        return this;
    }

    public Span setAttribute(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    public Span setAttribute(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    /** Adds a link to another trace, which is looked up only where this span is exported. */
    public void addLink(Supplier<Optional<Traceparent>> other) {
        if (span.isRecording()) {
            other.get().ifPresent(known -> span.addLink(known.spanContext()));
        }
    }

    /** @param code the cause of the error, from a fixed set */
    public void setError(String code) {
        span.setAttribute("error.type", code);
        span.setStatus(StatusCode.ERROR, code);
    }

    @Override
    public void close() {
        restoreLog.run();
        scope.close();
        span.end();
    }

    /**
     * Adds trace and span to each log event of this thread, under the names that Spring Boot gives them.
     *
     * @return restores the values before
     */
    private static Runnable addToLog(SpanContext context) {
        if (!context.isValid()) {
            return () -> {};
        }
        var restoreTrace = putInLog("traceId", context.getTraceId());
        var restoreSpan = putInLog("spanId", context.getSpanId());
        return () -> {
            restoreTrace.run();
            restoreSpan.run();
        };
    }

    private static Runnable putInLog(String field, String value) {
        var before = MDC.get(field);
        MDC.put(field, value);
        return before == null ? () -> MDC.remove(field) : () -> MDC.put(field, before);
    }
}
