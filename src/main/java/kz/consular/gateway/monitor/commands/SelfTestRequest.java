package kz.consular.gateway.monitor.commands;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.node.roles.MonitorComponent;
import kz.consular.gateway.selftest.SelfTests;

/** Requests a self-test now: of the mission at this node, if there is one, and of the missions at other nodes. */
@MonitorComponent
public final class SelfTestRequest {
    private final Optional<SelfTests> local;
    private final JdbcNodes nodes;
    private final NodeName here;
    private final RemoteCommandSender sender;

    /** @param local empty on a node without missions */
    public SelfTestRequest(Optional<SelfTests> local, JdbcNodes nodes, NodeName here, RemoteCommandSender sender) {
        this.local = local.filter(SelfTests::possible);
        this.nodes = nodes;
        this.here = here;
        this.sender = sender;
    }

    /** @param begun whether a mission begins a self-test @param failure the reason why some missions may not get the request */
    public record Outcome(boolean begun, Optional<String> failure) {}

    /** Whether there is a mission to ask. */
    public boolean possible() {
        return local.isPresent() || !remoteMissions().isEmpty();
    }

    public Outcome send() {
        var begunHere = local.filter(SelfTests::begin).isPresent();
        var requested = sender.requestSelfTests(remoteMissions());
        return new Outcome(
                begunHere || requested.sent() > 0,
                requested.failures().stream()
                        .map(BrokerUnavailable::getMessage)
                        .distinct()
                        .reduce((one, other) -> one + " " + other));
    }

    /** The first mission of each other node, which sends its self-tests. Nodes that serve the same missions count as one. */
    private List<Party> remoteMissions() {
        return nodes.list().stream()
                .filter(node -> !node.name().equals(here.value()))
                .flatMap(node -> firstMission(node).stream())
                .distinct()
                .map(Party::of)
                .toList();
    }

    private static Optional<String> firstMission(JdbcNodes.Node node) {
        return node.heartbeat().parties().stream()
                .filter(address -> address.startsWith(Party.MISSION_PREFIX))
                .min(String::compareTo);
    }
}
