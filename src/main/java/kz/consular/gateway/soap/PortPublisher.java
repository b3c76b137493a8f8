package kz.consular.gateway.soap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.attachments.AttachmentStore;
import kz.consular.gateway.soap.envelope.EnvelopeValidator;
import kz.consular.gateway.soap.envelope.MissionSchema;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.faults.FaultInterceptor;
import kz.consular.gateway.tracing.Span;
import kz.consular.wire.mission.Mission;
import org.apache.cxf.Bus;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes a port of the service with the gateway's own reading of requests and its own faults. */
@Component
@ForRole(Role.MISSION)
final class PortPublisher {
    private final Bus bus;
    private final CallingOfficer caller;
    private final SoapLimits limits;
    private final AttachmentStore attachments;
    private final ApplicationEventPublisher events;
    private final EnvelopeValidator validator;

    PortPublisher(
            Bus bus,
            CallingOfficer caller,
            SoapLimits limits,
            AttachmentStore attachments,
            ApplicationEventPublisher events) {
        this.bus = bus;
        this.caller = caller;
        this.limits = limits;
        this.attachments = attachments;
        this.events = events;
        this.validator = new EnvelopeValidator(new MissionSchema(), requests(), limits.documents());
    }

    void publish(SoapPort port, Mission operations) {
        var endpoint = new EndpointImpl(bus, operations);
        endpoint.setServiceName(SoapPort.SERVICE);
        endpoint.setEndpointName(port.port());
        endpoint.setWsdlLocation("classpath:wsdl/mission.wsdl");
        // FaultInterceptor logs each fault; CXF must not log it a second time.
        FaultListener silent = (_, _, _) -> false;
        endpoint.setProperties(Map.of(
                CallingPort.PROPERTY,
                port,
                Message.MTOM_ENABLED,
                port == SoapPort.MTOM,
                FaultListener.class.getName(),
                silent));
        endpoint.getInInterceptors()
                .add(new RequestInterceptor(caller, new RequestReader(port, validator, limits), attachments));
        endpoint.getInInterceptors().add(new SpanNameInterceptor(port));
        endpoint.getOutFaultInterceptors().add(new FaultInterceptor(events));
        endpoint.publish(port.path());
    }

    /** The request element of an operation bears the name of the operation. */
    private static Set<String> requests() {
        return Arrays.stream(Mission.class.getMethods())
                .map(operation -> operation.getName() + "Request")
                .collect(Collectors.toSet());
    }

    /** Names the span of a call by port and operation. */
    private static final class SpanNameInterceptor extends AbstractPhaseInterceptor<Message> {
        private final SoapPort port;

        SpanNameInterceptor(SoapPort port) {
            super(Phase.PRE_INVOKE);
            this.port = port;
        }

        @Override
        public void handleMessage(Message message) throws Fault {
            var operation =
                    message.getExchange().getBindingOperationInfo().getName().getLocalPart();
            Span.current()
                    .updateName(port.port().getLocalPart() + "/" + operation)
                    .setAttribute("rpc.method", operation);
        }
    }
}
