package kz.consular.gateway.delivery;

import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.trace.Step;
import kz.consular.gateway.trace.Traces;

/** The steps of a consignment, as OpenTelemetry's conventions for messaging name them. */
record Trail(Traces traces) {
    private static final String SYSTEM = "activemq";

    /** An attempt to bring it to the broker, in the trace of what caused it. */
    Step sending(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        var queue = consignment.recipient().address();
        var step = traces.sending("send " + queue, consignment.traceparent());
        return about(consignment, at(queue, "send", step)).note("consular.round", dispatch.round());
    }

    /** A message that lies in a party's queue; what it claims continues the sender's trace. */
    Step receiving(Party here, JmsProperties.Label label) {
        var name = "process " + here.address();
        return switch (label) {
            case JmsProperties.Label.Readable(var claimed) ->
                about(claimed, at(here.address(), "process", traces.receiving(name, claimed.traceparent())));
            case JmsProperties.Label.Unreadable _ -> at(here.address(), "process", traces.begin(name));
        };
    }

    private static Step at(String queue, String operation, Step step) {
        return step.note("messaging.system", SYSTEM)
                .note("messaging.destination.name", queue)
                .note("messaging.operation.name", operation)
                .note("messaging.operation.type", operation);
    }

    private static Step about(Consignment consignment, Step step) {
        return step.note("messaging.message.id", consignment.id().value())
                .note("messaging.message.body.size", consignment.size())
                .note(Step.CASE_NUMBER, consignment.caseNumber().value())
                .note("consular.kind", consignment.kind().name())
                .note("consular.sender", consignment.sender().address())
                .note("consular.recipient", consignment.recipient().address())
                .note("consular.container_sha256", consignment.digest().hex());
    }
}
