package kz.consular.gateway.delivery.outbound;

import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.tracing.Span;
import kz.consular.gateway.tracing.Traces;
import org.springframework.stereotype.Component;

/** The spans of a consignment, named by OpenTelemetry's semantic conventions for messaging. */
@Component
public final class DeliveryTracing {
    private static final String SYSTEM = "activemq";

    private final Traces traces;

    DeliveryTracing(Traces traces) {
        this.traces = traces;
    }

    /** An attempt to send a consignment, in the trace of its cause. */
    Span sending(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        var queue = consignment.recipient().address();
        var span = traces.startProducer("send " + queue, consignment.traceparent());
        return about(consignment, at(queue, "send", span)).setAttribute("consular.round", dispatch.round());
    }

    /**
     * A message in a party's queue.
     *
     * @param claimed continues the sender's trace; absent where the message's properties are unreadable
     */
    public Span receiving(Party here, Optional<Consignment> claimed) {
        var name = "process " + here.address();
        return claimed.map(consignment -> about(
                        consignment,
                        at(here.address(), "process", traces.startConsumer(name, consignment.traceparent()))))
                .orElseGet(() -> at(here.address(), "process", traces.startRoot(name)));
    }

    private static Span at(String queue, String operation, Span span) {
        return span.setAttribute("messaging.system", SYSTEM)
                .setAttribute("messaging.destination.name", queue)
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.operation.type", operation);
    }

    private static Span about(Consignment consignment, Span span) {
        return span.setAttribute("messaging.message.id", consignment.id().value())
                .setAttribute("messaging.message.body.size", consignment.size())
                .setAttribute(Span.CASE_NUMBER, consignment.caseNumber().value())
                .setAttribute("consular.kind", consignment.kind().name())
                .setAttribute("consular.sender", consignment.sender().address())
                .setAttribute("consular.recipient", consignment.recipient().address())
                .setAttribute("consular.container_sha256", consignment.digest().hex());
    }
}
