package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step of a trace, under way from its beginning until it is closed by the same thread. What it is given leaves this node:
 * numbers and codes, never a person's data, and no message of an exception.
 */
public final class Span implements AutoCloseable {
    public static final String CASE_NUMBER = "consular.case_number";

    private static final ContextKey<Tracer> TRACER = ContextKey.named("tracer");
    private static final Tracer NONE = TracerProvider.noop().get(Traces.SCOPE);

    private final Tracer tracer;
    private final io.opentelemetry.api.trace.Span span;
    private final Scope scope;
    private final Runnable logBefore;

    private Span(Tracer tracer, io.opentelemetry.api.trace.Span span, Scope scope, Runnable logBefore) {
        this.tracer = tracer;
        this.span = span;
        this.scope = scope;
        this.logBefore = logBefore;
    }

    @SuppressWarnings("MustBeClosedChecker") // Closed with the step.
    static Span begin(Tracer tracer, SpanBuilder plan) {
        var span = plan.startSpan();
        var scope = Context.current().with(span).with(TRACER, tracer).makeCurrent();
        return new Span(tracer, span, scope, LogFields.show(span.getSpanContext()));
    }

    /** The step under way in this thread; where there is none, one that takes everything and tells nobody. */
    public static Span current() {
        var tracer = Objects.requireNonNullElse(Context.current().get(TRACER), NONE);
        return new Span(tracer, io.opentelemetry.api.trace.Span.current(), Scope.noop(), () -> {});
    }

    /** A part of this step. */
    public Span part(String name) {
        return begin(tracer, tracer.spanBuilder(name));
    }

    /** A step of another trace, or of none, that this one leads to. */
    public Span leadingInto(Optional<Traceparent> other, String name) {
        return begin(
                tracer,
                tracer.spanBuilder(name).setParent(Traceparent.context(other)).addLink(span.getSpanContext()));
    }

    public Span named(String name) {
        span.updateName(name);
        return this;
    }

    public Span note(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    public Span note(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    /** Points to where another trace stands; looked up only where somebody is told. */
    public void pointTo(Supplier<Optional<Traceparent>> other) {
        if (span.isRecording()) {
            other.get().ifPresent(known -> span.addLink(known.place()));
        }
    }

    /** @param code what went wrong, one of a known few */
    public void failed(String code) {
        span.setAttribute("error.type", code);
        span.setStatus(StatusCode.ERROR, code);
    }

    @Override
    public void close() {
        logBefore.run();
        scope.close();
        span.end();
    }
}
