package kz.consular.gateway.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.mission.recovery.CaseRecovery;
import kz.consular.gateway.mission.recovery.DecisionRecovery;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.recovery.ContainerScanner.RecoveredCase;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;

/**
 * Restores the rows of this node's missions and counts them. A node without the role has no recovery of cases and
 * decisions.
 */
@SharedComponent
@Lazy
final class MissionRebuild {

    /**
     * More numbers than a mission assigns in the days by which the container folder may be older than the lost
     * database.
     */
    private static final long GAP = 1000;

    private final ObjectProvider<CaseRecovery> caseRecovery;
    private final ObjectProvider<DecisionRecovery> decisionRecovery;
    private final List<CaseNumber> derived = new ArrayList<>();
    private long cases;
    private long toSend;
    private long decisions;

    MissionRebuild(ObjectProvider<CaseRecovery> caseRecovery, ObjectProvider<DecisionRecovery> decisionRecovery) {
        this.caseRecovery = caseRecovery;
        this.decisionRecovery = decisionRecovery;
    }

    boolean has(CaseNumber number) {
        return caseRecovery.getObject().isThere(number);
    }

    void skipTo(CaseNumber highest) {
        caseRecovery.getObject().skipTo(highest, GAP);
    }

    /** @return the dossier as unused, where the register has another one */
    Optional<Unused> rebuild(RecoveredCase recovered) {
        var outcome = caseRecovery
                .getObject()
                .open(
                        recovered.dossier(),
                        recovered.sealed(),
                        recovered.decision().isPresent());
        return switch (outcome) {
            case OPENED -> {
                count(recovered);
                decide(recovered);
                yield Optional.empty();
            }
            case THERE -> {
                decide(recovered);
                yield Optional.empty();
            }
            case SUBMISSION_ANSWERED, NUMBER_TAKEN -> Optional.of(unused(recovered, outcome));
        };
    }

    private void count(RecoveredCase recovered) {
        cases++;
        if (recovered.decision().isEmpty()) {
            toSend++;
        }
        if (recovered.dossier().submissionId().isEmpty()) {
            derived.add(recovered.dossier().caseNumber());
        }
    }

    private void decide(RecoveredCase recovered) {
        recovered
                .decision()
                .filter(decision -> decisionRecovery.getObject().enter(decision.decision(), decision.container()))
                .ifPresent(_ -> decisions++);
    }

    private static Unused unused(RecoveredCase recovered, CaseRecovery.Outcome outcome) {
        return new Unused(
                recovered.container().path(),
                outcome.name(),
                "The register has another dossier of " + recovered.dossier().caseNumber() + ", or of its submission.");
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
