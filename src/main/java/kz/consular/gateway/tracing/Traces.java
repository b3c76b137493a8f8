package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.Optional;

/**
 * Starts spans that have no parent in this thread. Without a collector a span only passes on the traceparent of its
 * parent.
 */
public final class Traces implements AutoCloseable {
    static final String SCOPE = "kz.consular.gateway";

    private final Tracer tracer;
    private final Runnable shutdown;

    /** @param shutdown exports the spans that wait, and ends the export */
    Traces(Tracer tracer, Runnable shutdown) {
        this.tracer = tracer;
        this.shutdown = shutdown;
    }

    /** Spans that are not exported. */
    public static Traces none() {
        return new Traces(TracerProvider.noop().get(SCOPE), () -> {});
    }

    /** Starts a new trace. */
    public Span startRoot(String name) {
        return Span.start(tracer, tracer.spanBuilder(name).setNoParent());
    }

    /** Starts the span of a server that answers a call. */
    public Span startServer(String name, Optional<Traceparent> caller) {
        return start(name, caller, SpanKind.SERVER);
    }

    /** Starts the span of the sender of a message. */
    public Span startProducer(String name, Optional<Traceparent> cause) {
        return start(name, cause, SpanKind.PRODUCER);
    }

    /** Starts the span of the recipient of a message. */
    public Span startConsumer(String name, Optional<Traceparent> sender) {
        return start(name, sender, SpanKind.CONSUMER);
    }

    private Span start(String name, Optional<Traceparent> parent, SpanKind kind) {
        return Span.start(
                tracer,
                tracer.spanBuilder(name).setParent(Traceparent.context(parent)).setSpanKind(kind));
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
