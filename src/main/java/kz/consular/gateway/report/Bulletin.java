package kz.consular.gateway.report;

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
public record Bulletin(
        String node,
        Instant at,
        List<ConsignmentLine> consignments,
        List<DeadlineLine> deadlines,
        List<OrderAnswer> answers,
        Optional<Pulse> pulse) {
    public Bulletin {
        Whole.must("A report", node, at, pulse);
        consignments = List.copyOf(consignments);
        deadlines = List.copyOf(deadlines);
        answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
    }
}
