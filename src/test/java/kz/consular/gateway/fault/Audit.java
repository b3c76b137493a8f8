package kz.consular.gateway.fault;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares the databases of a mission's and an office's node, once nothing is under way, with the promises and with each other.
 *
 * @param lost cases, promised or recorded, without the same dossier and decision at both ends
 * @param doubled cases with two events of a kind that may happen only once
 * @param other all other faults, one sentence each
 */
record Audit(int accepted, int decided, Set<String> lost, Set<String> doubled, List<String> other) {

    Audit {
        lost = Set.copyOf(lost);
        doubled = Set.copyOf(doubled);
        other = List.copyOf(other);
    }

    static Audit of(NodeDatabase mission, NodeDatabase office, Promises promises) {
        return new Auditor(mission, office, promises).audit();
    }

    boolean clean() {
        return lost.isEmpty() && doubled.isEmpty() && other.isEmpty();
    }

    private static final class Auditor {
        private final Promises promises;
        private final List<NodeDatabase.MissionCase> cases;
        private final List<NodeDatabase.OfficeCase> considered;
        private final Map<String, String> decisions;
        private final Transfers dossiers;
        private final Transfers returns;
        private final List<String> timelines;

        Auditor(NodeDatabase mission, NodeDatabase office, Promises promises) {
            this.promises = promises;
            this.cases = mission.missionCases();
            this.considered = office.officeCases();
            this.decisions = mission.receivedDecisions().stream()
                    .collect(toMap(NodeDatabase.ReceivedDecision::caseNumber, NodeDatabase.ReceivedDecision::digest));
            this.dossiers = new Transfers("DOSSIER", mission.sent(), office.arrived());
            this.returns = new Transfers("DECISION", office.sent(), mission.arrived());
            this.timelines = mission.brokenTimelines();
        }

        Audit audit() {
            var decided = decided();
            var lost = new HashSet<>(promises.caseNumbers());
            cases.forEach(known -> lost.add(known.number()));
            lost.removeAll(decided);
            var other = Stream.of(promises.contradictions(), broken(), timelines, dossiers.broken(), returns.broken())
                    .flatMap(List::stream)
                    .toList();
            return new Audit(cases.size(), decided.size(), lost, doubled(), other);
        }

        /** The cases with the same dossier and the same decision at mission and office. */
        private Set<String> decided() {
            var atOffice = considered.stream().collect(toMap(NodeDatabase.OfficeCase::number, Function.identity()));
            return cases.stream()
                    .filter(known -> known.state().equals("DECIDED"))
                    .filter(known -> {
                        var there = atOffice.get(known.number());
                        return there != null
                                && there.dossier().equals(known.dossier())
                                && there.decision().equals(decisions.get(known.number()));
                    })
                    .map(NodeDatabase.MissionCase::number)
                    .collect(toSet());
        }

        private Set<String> doubled() {
            var twice = new HashSet<String>();
            twice.addAll(repeated(cases.stream().map(NodeDatabase.MissionCase::submissionId)));
            twice.addAll(repeated(dossiers.caseNumbers()));
            twice.addAll(repeated(returns.caseNumbers()));
            return twice;
        }

        private static Set<String> repeated(Stream<String> names) {
            return names.collect(groupingBy(Function.identity(), counting())).entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .collect(toSet());
        }

        private List<String> broken() {
            var bySubmission = cases.stream()
                    .collect(toMap(NodeDatabase.MissionCase::submissionId, Function.identity(), (a, _) -> a));
            var broken = new ArrayList<String>();
            promises.acceptances().forEach((submission, told) -> {
                var kept = bySubmission.get(submission);
                if (kept == null || !told.equals(new Promises.Acceptance(kept.number(), kept.dossier()))) {
                    broken.add("Submission " + submission + " was " + told + ", and is " + kept);
                }
            });
            var known = cases.stream().map(NodeDatabase.MissionCase::number).collect(toSet());
            considered.stream()
                    .filter(there -> !known.contains(there.number()))
                    .forEach(there -> broken.add("The mission knows nothing of " + there));
            return broken;
        }
    }

    /** The consignments of one kind, as their sender and their recipient recorded them. */
    private record Transfers(String kind, List<NodeDatabase.Sent> sent, List<NodeDatabase.Arrived> arrived) {
        Transfers(String kind, List<NodeDatabase.Sent> sent, List<NodeDatabase.Arrived> arrived) {
            this.kind = kind;
            this.sent = sent.stream().filter(one -> one.kind().equals(kind)).toList();
            this.arrived =
                    arrived.stream().filter(one -> one.kind().equals(kind)).toList();
        }

        Stream<String> caseNumbers() {
            return sent.stream().map(NodeDatabase.Sent::caseNumber);
        }

        List<String> broken() {
            var taken = arrived.stream().collect(toMap(NodeDatabase.Arrived::id, Function.identity()));
            var broken = new ArrayList<String>();
            for (var one : sent) {
                var there = taken.remove(one.id());
                var whole = new NodeDatabase.Arrived(one.id(), one.caseNumber(), kind, one.digest(), "RECEIPT");
                if (!one.state().equals("RECEIPTED") || !whole.equals(there)) {
                    broken.add("Went out: " + one + ", came in: " + there);
                }
            }
            taken.values().forEach(one -> broken.add("Nobody has sent what came in: " + one));
            return broken;
        }
    }
}
