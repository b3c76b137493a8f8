package kz.consular.gateway.soap;

import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.mission.decisions.Decisions;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.springframework.stereotype.Component;

/** Publishes the two ports of the one service when the node starts; CXF's bus closes them. */
@Component
@ForRole(Role.MISSION)
final class MissionPorts {
    MissionPorts(
            PortPublisher publisher,
            LodgingOperation lodging,
            OwnCases cases,
            DossierArchive dossiers,
            Decisions decisions) {
        for (var port : SoapPort.values()) {
            publisher.publish(port, containers -> new MissionEndpoint(lodging, cases, dossiers, decisions, containers));
        }
    }
}
