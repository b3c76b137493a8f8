package kz.consular.gateway.fault;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.consular.wire.mission.Accepted;

/** The answers that officers and clerks got. Each of them is a promise. */
final class Promises {

    /** The answer to an officer. */
    record Acceptance(String caseNumber, String dossier) {}

    private final Map<String, Acceptance> acceptances = new ConcurrentHashMap<>();
    private final Map<String, Boolean> rulings = new ConcurrentHashMap<>();
    private final List<String> contradictions = new CopyOnWriteArrayList<>();

    /** An officer got a case number for a submission, for the first time or again. */
    void accepted(String submissionId, Accepted answer) {
        var told = new Acceptance(answer.getCaseNumber(), answer.getDossierDigest());
        var first = acceptances.putIfAbsent(submissionId, told);
        if (first != null && !first.equals(told)) {
            contradictions.add("Submission " + submissionId + " was " + first + ", and when repeated " + told);
        }
    }

    /** A clerk got the answer that the case is decided. */
    void ruled(String caseNumber, boolean permitted) {
        if (rulings.putIfAbsent(caseNumber, permitted) != null) {
            contradictions.add("Two rulings on " + caseNumber + " were confirmed");
        }
    }

    /** Records an answer that no fault excuses. */
    void contradicted(String how) {
        contradictions.add(how);
    }

    Map<String, Acceptance> acceptances() {
        return Map.copyOf(acceptances);
    }

    Set<String> caseNumbers() {
        return acceptances.values().stream().map(Acceptance::caseNumber).collect(toSet());
    }

    /** The cases that clerks decided, and whether they permitted. */
    Map<String, Boolean> rulings() {
        return Map.copyOf(rulings);
    }

    /** The answers that contradict other answers. */
    List<String> contradictions() {
        return new ArrayList<>(contradictions);
    }
}
