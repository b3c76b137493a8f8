package kz.consular.gateway.soap;

import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.springframework.stereotype.Component;

/** Publishes the two ports of the one service when the node starts; CXF's bus closes them. */
@Component
@ForRole(Role.MISSION)
final class MissionPorts {
    MissionPorts(PortPublisher publisher, MissionEndpoint operations) {
        for (var port : SoapPort.values()) {
            publisher.publish(port, operations);
        }
    }
}
