package kz.consular.gateway.recovery;

import java.util.function.Supplier;
import kz.consular.gateway.office.LostOfficeCases;

/** Rebuilds the rows of this node's offices, and counts. */
final class OfficeRows {
    private final Supplier<LostOfficeCases> lostCases;
    private long cases;
    private long decisions;

    /** A supplier, because a node that serves no office has none. */
    OfficeRows(Supplier<LostOfficeCases> lostCases) {
        this.lostCases = lostCases;
    }

    void rebuild(Opened opened) {
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
