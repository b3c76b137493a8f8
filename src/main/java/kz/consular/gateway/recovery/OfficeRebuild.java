package kz.consular.gateway.recovery;

import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.office.recovery.OfficeCaseRecovery;
import kz.consular.gateway.recovery.ContainerScanner.RecoveredCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;

/** Restores the rows of this node's offices and counts them. A node without the role has no recovery of cases. */
@SharedComponent
@Lazy
final class OfficeRebuild {
    private final ObjectProvider<OfficeCaseRecovery> recovery;
    private long cases;
    private long decisions;

    OfficeRebuild(ObjectProvider<OfficeCaseRecovery> recovery) {
        this.recovery = recovery;
    }

    void rebuild(RecoveredCase recovered) {
        if (recovery.getObject().enter(recovered.dossier(), recovered.container())) {
            cases++;
        }
        recovered
                .decision()
                .filter(decision -> recovery.getObject().decide(decision.decision(), decision.container()))
                .ifPresent(_ -> decisions++);
    }

    long cases() {
        return cases;
    }

    long decisions() {
        return decisions;
    }
}
