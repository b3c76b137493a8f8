package kz.consular.gateway.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.mission.recovery.CaseRecovery;
import kz.consular.gateway.mission.recovery.DecisionRecovery;
import kz.consular.gateway.recovery.ScannedFile.Unused;

/** Rebuilds the rows of this node's missions, and counts. */
final class MissionRebuild {

    /** More than a mission lodges in the days by which the container folder may be older than the loss. */
    private static final long GAP = 1000;

    private final Supplier<CaseRecovery> lostCases;
    private final Supplier<DecisionRecovery> lostDecisions;
    private final List<CaseNumber> derived = new ArrayList<>();
    private long cases;
    private long toSend;
    private long decisions;

    /** Suppliers, because a node that serves no mission has neither. */
    MissionRebuild(Supplier<CaseRecovery> lostCases, Supplier<DecisionRecovery> lostDecisions) {
        this.lostCases = lostCases;
        this.lostDecisions = lostDecisions;
    }

    boolean has(CaseNumber number) {
        return lostCases.get().isThere(number);
    }

    void passOver(CaseNumber highest) {
        lostCases.get().passOver(highest, GAP);
    }

    /** @return why the dossier is not used, where it is not */
    Optional<Unused> rebuild(RecoveredCase opened) {
        var outcome = lostCases
                .get()
                .open(opened.dossier(), opened.sealed(), opened.ruled().isPresent());
        return switch (outcome) {
            case OPENED -> {
                count(opened);
                decide(opened);
                yield Optional.empty();
            }
            case THERE -> {
                decide(opened);
                yield Optional.empty();
            }
            case SUBMISSION_ANSWERED, NUMBER_TAKEN -> Optional.of(unused(opened, outcome));
        };
    }

    private void count(RecoveredCase opened) {
        cases++;
        if (opened.ruled().isEmpty()) {
            toSend++;
        }
        if (opened.dossier().submissionId().isEmpty()) {
            derived.add(opened.dossier().caseNumber());
        }
    }

    private void decide(RecoveredCase opened) {
        opened.ruled()
                .filter(ruled -> lostDecisions.get().enter(ruled.decision(), ruled.container()))
                .ifPresent(_ -> decisions++);
    }

    private static Unused unused(RecoveredCase opened, CaseRecovery.Outcome outcome) {
        return new Unused(
                opened.container().path(),
                outcome.name(),
                "The register has another dossier of " + opened.dossier().caseNumber() + ", or of its submission.");
    }

    long cases() {
        return cases;
    }

    long toSend() {
        return toSend;
    }

    long decisions() {
        return decisions;
    }

    List<CaseNumber> derived() {
        return derived;
    }
}
