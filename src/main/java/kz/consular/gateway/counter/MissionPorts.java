package kz.consular.gateway.counter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.cxf.jaxws.EndpointImpl;

/** The two ports, open. */
record MissionPorts(List<EndpointImpl> open) {
    MissionPorts {
        open = List.copyOf(open);
    }

    static MissionPorts open(PortOpening opening, Function<CounterPort, MissionEndpoint> endpoint) {
        return new MissionPorts(Arrays.stream(CounterPort.values())
                .map(port -> opening.open(port, endpoint.apply(port)))
                .toList());
    }
}
