package kz.consular.gateway.recovery;

import java.util.function.Supplier;
import kz.consular.gateway.office.recovery.OfficeCaseRecovery;

/** Rebuilds the rows of this node's offices, and counts. */
final class OfficeRebuild {
    private final Supplier<OfficeCaseRecovery> lostCases;
    private long cases;
    private long decisions;

    /** A supplier, because a node that serves no office has none. */
    OfficeRebuild(Supplier<OfficeCaseRecovery> lostCases) {
        this.lostCases = lostCases;
    }

    void rebuild(RecoveredCase opened) {
        if (lostCases.get().enter(opened.dossier(), opened.container())) {
            cases++;
        }
        opened.ruled()
                .filter(ruled -> lostCases.get().decide(ruled.decision(), ruled.container()))
                .ifPresent(_ -> decisions++);
    }

    long cases() {
        return cases;
    }

    long decisions() {
        return decisions;
    }
}
