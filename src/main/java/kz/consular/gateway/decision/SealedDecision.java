package kz.consular.gateway.decision;

import java.time.Instant;
import java.time.LocalDate;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;

/**
 * A decision with the data that its seal binds to it.
 *
 * @param dossierDigest of the dossier that the decision answers
 */
public record SealedDecision(
        CaseNumber caseNumber, OfficeCode office, Sha256 dossierDigest, Instant decidedAt, Decision decision) {

    public SealedDecision {
        if (decision instanceof Decision.Restricted restricted) {
            restricted.term().until().ifPresent(last -> requireNotPast(last, decidedAt));
        }
    }

    private static void requireNotPast(LocalDate last, Instant decidedAt) {
        if (last.isBefore(AlmatyCalendar.dayOf(decidedAt))) {
            throw new IllegalArgumentException("The last day of a restriction is not before the day of the decision");
        }
    }

    /** The mission that lodged the case. */
    public MissionCode mission() {
        return caseNumber.mission();
    }
}
