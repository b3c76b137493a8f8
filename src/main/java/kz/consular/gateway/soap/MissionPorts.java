package kz.consular.gateway.soap;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.apache.cxf.jaxws.EndpointImpl;

/** The two ports, open. */
record MissionPorts(List<EndpointImpl> open) {
    MissionPorts {
        open = List.copyOf(open);
    }

    static MissionPorts open(PortOpening opening, Function<SoapPort, MissionEndpoint> endpoint) {
        return new MissionPorts(Arrays.stream(SoapPort.values())
                .map(port -> opening.open(port, endpoint.apply(port)))
                .toList());
    }
}
