package kz.consular.gateway.delivery.outbound;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.tracing.Span;
import kz.consular.gateway.tracing.Traces;

/** The spans of a consignment, with the names of OpenTelemetry's conventions for messaging. */
public record DeliveryTracing(Traces traces) {
    private static final String SYSTEM = "activemq";

    /** An attempt to send the consignment, in the trace of its cause. */
    Span sending(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        var queue = consignment.recipient().address();
        var span = traces.startProducer("send " + queue, consignment.traceparent());
        return about(consignment, at(queue, "send", span)).setAttribute("consular.round", dispatch.round());
    }

    /** The receiving of a message from the queue of a party. It continues the trace that the message names. */
    public Span receiving(Party here, JmsProperties.Label label) {
        var name = "process " + here.address();
        return switch (label) {
            case JmsProperties.Label.Readable(var claimed) ->
                about(claimed, at(here.address(), "process", traces.startConsumer(name, claimed.traceparent())));
            case JmsProperties.Label.Unreadable _ -> at(here.address(), "process", traces.startRoot(name));
        };
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
