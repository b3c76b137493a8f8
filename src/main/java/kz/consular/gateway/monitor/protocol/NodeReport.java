package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a node tells at once. Each line says how its subject stands and not what changed, so that a bulletin may come twice or late:
 * the line with the highest version is the truth.
 *
 * @param node the name of the node that tells
 * @param at by its clock
 * @param consignments those that changed
 * @param deadlines cases of its offices that came or were decided
 * @param answers to orders from elsewhere; absent from nodes that take none
 * @param pulse how the node is, told every few seconds
 */
public record NodeReport(
        String node,
        Instant at,
        List<ConsignmentLine> consignments,
        List<DeadlineLine> deadlines,
        List<CommandResult> answers,
        Optional<Heartbeat> pulse) {
    public NodeReport {
        Require.must("A report", node, at, pulse);
        consignments = List.copyOf(consignments);
        deadlines = List.copyOf(deadlines);
        answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
    }
}
