package kz.consular.gateway.tracing;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.Optional;

/** Where traces begin, or go on from another thread or node. Without a collector a step only carries on what it was given. */
public final class Traces implements AutoCloseable {
    static final String SCOPE = "kz.consular.gateway";

    private final Tracer tracer;
    private final Runnable end;

    /** @param end lets go what waits to be sent */
    Traces(Tracer tracer, Runnable end) {
        this.tracer = tracer;
        this.end = end;
    }

    /** Told to nobody. */
    public static Traces none() {
        return new Traces(TracerProvider.noop().get(SCOPE), () -> {});
    }

    /** A trace of its own. */
    public Span begin(String name) {
        return Span.begin(tracer, tracer.spanBuilder(name).setNoParent());
    }

    /** Answers a call from outside. */
    public Span answering(String name, Optional<Traceparent> caller) {
        return following(caller, name, SpanKind.SERVER);
    }

    public Span sending(String name, Optional<Traceparent> cause) {
        return following(cause, name, SpanKind.PRODUCER);
    }

    public Span receiving(String name, Optional<Traceparent> sender) {
        return following(sender, name, SpanKind.CONSUMER);
    }

    private Span following(Optional<Traceparent> parent, String name, SpanKind kind) {
        return Span.begin(
                tracer,
                tracer.spanBuilder(name).setParent(Traceparent.context(parent)).setSpanKind(kind));
    }

    @Override
    public void close() {
        end.run();
    }
}
