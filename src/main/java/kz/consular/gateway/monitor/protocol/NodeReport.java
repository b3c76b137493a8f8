package kz.consular.gateway.monitor.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A report of a node. Each line has the state of its subject, not a change, so that a report may arrive twice or late: the line with
 * the highest version is right.
 *
 * @param node the name of the node
 * @param at the time by the clock of the node
 * @param consignments the changed consignments
 * @param deadlines the cases that an office of the node received or decided
 * @param commandResults the results of commands; null from nodes that execute none
 * @param heartbeat the health of the node, every few seconds
 */
public record NodeReport(
        String node,
        Instant at,
        List<ConsignmentLine> consignments,
        List<DeadlineLine> deadlines,
        @JsonProperty("answers") List<CommandResult> commandResults,
        @JsonProperty("pulse") Optional<Heartbeat> heartbeat) {
    public NodeReport {
        Require.parts("A report", node, at, heartbeat);
        consignments = List.copyOf(consignments);
        deadlines = List.copyOf(deadlines);
        commandResults = List.copyOf(Objects.requireNonNullElse(commandResults, List.of()));
    }
}
