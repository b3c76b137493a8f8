package kz.consular.gateway.delivery.outbound;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.tracing.Span;
import kz.consular.gateway.tracing.Traces;

/** The steps of a consignment, as OpenTelemetry's conventions for messaging name them. */
public record DeliveryTracing(Traces traces) {
    private static final String SYSTEM = "activemq";

    /** An attempt to bring it to the broker, in the trace of what caused it. */
    Span sending(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        var queue = consignment.recipient().address();
        var step = traces.sending("send " + queue, consignment.traceparent());
        return about(consignment, at(queue, "send", step)).note("consular.round", dispatch.round());
    }

    /** A message that lies in a party's queue; what it claims continues the sender's trace. */
    public Span receiving(Party here, JmsProperties.Label label) {
        var name = "process " + here.address();
        return switch (label) {
            case JmsProperties.Label.Readable(var claimed) ->
                about(claimed, at(here.address(), "process", traces.receiving(name, claimed.traceparent())));
            case JmsProperties.Label.Unreadable _ -> at(here.address(), "process", traces.begin(name));
        };
    }

    private static Span at(String queue, String operation, Span step) {
        return step.note("messaging.system", SYSTEM)
                .note("messaging.destination.name", queue)
                .note("messaging.operation.name", operation)
                .note("messaging.operation.type", operation);
    }

    private static Span about(Consignment consignment, Span step) {
        return step.note("messaging.message.id", consignment.id().value())
                .note("messaging.message.body.size", consignment.size())
                .note(Span.CASE_NUMBER, consignment.caseNumber().value())
                .note("consular.kind", consignment.kind().name())
                .note("consular.sender", consignment.sender().address())
                .note("consular.recipient", consignment.recipient().address())
                .note("consular.container_sha256", consignment.digest().hex());
    }
}
