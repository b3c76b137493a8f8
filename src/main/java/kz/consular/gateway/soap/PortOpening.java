package kz.consular.gateway.soap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.consular.gateway.soap.attachments.AttachmentStore;
import kz.consular.gateway.soap.envelope.EnvelopeCheck;
import kz.consular.gateway.soap.envelope.MissionSchema;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.faults.FaultOut;
import kz.consular.wire.mission.Mission;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes a port of the service with our own way in and our own faults. */
final class PortOpening {
    private final Bus bus;
    private final Callers callers;
    private final SoapLimits limits;
    private final AttachmentStore incoming;
    private final ApplicationEventPublisher events;
    private final EnvelopeCheck envelopes;

    PortOpening(
            Bus bus, Callers callers, SoapLimits limits, AttachmentStore incoming, ApplicationEventPublisher events) {
        this.bus = bus;
        this.callers = callers;
        this.limits = limits;
        this.incoming = incoming;
        this.events = events;
        this.envelopes = new EnvelopeCheck(new MissionSchema(), requests(), limits.documents());
    }

    EndpointImpl open(SoapPort port, MissionEndpoint implementor) {
        var endpoint = new EndpointImpl(bus, implementor);
        endpoint.setServiceName(SoapPort.SERVICE);
        endpoint.setEndpointName(port.port());
        endpoint.setWsdlLocation("classpath:wsdl/mission.wsdl");
        endpoint.setProperties(
                Map.of(Message.MTOM_ENABLED, port == SoapPort.MTOM, FaultListener.class.getName(), (FaultListener)
                        (_, _, _) -> false));
        var reader = new MessageReader(port, envelopes, limits);
        endpoint.getInInterceptors().add(new RequestIn(callers, reader, incoming, reader.longestWithoutParts()));
        endpoint.getInInterceptors().add(new NamedCall(port));
        endpoint.getOutFaultInterceptors().add(new FaultOut(events));
        endpoint.publish(port.path());
        return endpoint;
    }

    /** Each operation is asked for by the element that bears its name. */
    private static Set<String> requests() {
        return Arrays.stream(Mission.class.getMethods())
                .map(operation -> operation.getName() + "Request")
                .collect(Collectors.toSet());
    }
}
