package kz.consular.gateway.counter;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final CounterLimits limits;
    private final Incoming incoming;
    private final ApplicationEventPublisher events;
    private final EnvelopeCheck envelopes;

    PortOpening(Bus bus, Callers callers, CounterLimits limits, Incoming incoming, ApplicationEventPublisher events) {
        this.bus = bus;
        this.callers = callers;
        this.limits = limits;
        this.incoming = incoming;
        this.events = events;
        this.envelopes = new EnvelopeCheck(new MissionSchema(), requests(), limits.documents());
    }

    EndpointImpl open(CounterPort port, MissionEndpoint implementor) {
        var endpoint = new EndpointImpl(bus, implementor);
        endpoint.setServiceName(CounterPort.SERVICE);
        endpoint.setEndpointName(port.port());
        endpoint.setWsdlLocation("classpath:wsdl/mission.wsdl");
        endpoint.setProperties(
                Map.of(Message.MTOM_ENABLED, port == CounterPort.MTOM, FaultListener.class.getName(), (FaultListener)
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
