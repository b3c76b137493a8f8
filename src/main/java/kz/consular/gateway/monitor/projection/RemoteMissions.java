package kz.consular.gateway.monitor.projection;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.protocol.NodeName;

/** The missions that other nodes serve, as these told it. */
public record RemoteMissions(JdbcNodes nodes, NodeName here) {

    /** Of each node the first one, which sends its self-tests. Nodes that serve the same missions count as one. */
    public List<Party> senders() {
        return nodes.list().stream()
                .filter(node -> !node.name().equals(here.value()))
                .flatMap(node -> firstMission(node).stream())
                .distinct()
                .map(Party::of)
                .toList();
    }

    private static Optional<String> firstMission(JdbcNodes.Node node) {
        return node.pulse().parties().stream()
                .filter(address -> address.startsWith(Party.MISSION_PREFIX))
                .min(String::compareTo);
    }
}
