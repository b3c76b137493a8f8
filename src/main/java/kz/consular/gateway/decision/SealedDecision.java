package kz.consular.gateway.decision;

import java.time.Instant;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.MissionCode;
import kz.consular.gateway.casefile.OfficeCode;
import kz.consular.gateway.signing.Sha256;

/**
 * What an office seals.
 *
 * @param dossierDigest the one dossier that this decision answers
 */
public record SealedDecision(
        CaseNumber caseNumber, OfficeCode office, Sha256 dossierDigest, Instant decidedAt, Decision decision) {

    /** The mission that lodged the case. */
    public MissionCode mission() {
        return caseNumber.mission();
    }
}
