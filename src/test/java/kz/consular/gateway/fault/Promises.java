package kz.consular.gateway.fault;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.consular.wire.mission.Accepted;

/** What officers and clerks were told, and may rely on from then on. */
final class Promises {

    /** Told to an officer. */
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

    /** A clerk was told that the case is now decided by his ruling. */
    void ruled(String caseNumber, boolean permitted) {
        if (rulings.putIfAbsent(caseNumber, permitted) != null) {
            contradictions.add("Two rulings on " + caseNumber + " were confirmed");
        }
    }

    /** An answer that cannot be, whatever the fault. */
    void contradicted(String how) {
        contradictions.add(how);
    }

    Map<String, Acceptance> acceptances() {
        return Map.copyOf(acceptances);
    }

    Set<String> caseNumbers() {
        return acceptances.values().stream().map(Acceptance::caseNumber).collect(toSet());
    }

    /** Whether the clerk who decided the case, as far as he knows, permitted. */
    Map<String, Boolean> rulings() {
        return Map.copyOf(rulings);
    }

    /** Where one answer contradicts another. */
    List<String> contradictions() {
        return new ArrayList<>(contradictions);
    }
}
