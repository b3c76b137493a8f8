package kz.consular.gateway.mission.cases;

import java.time.Instant;
import java.time.LocalDate;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.SubmissionId;

/**
 * One accepted application in the mission's register.
 *
 * @param decisionDueOn rule 9: the thirtieth day after acceptance in Asia/Almaty
 * @param dossierDigest SHA-256 of the sealed container, which is also its name in the container folder
 * @param dossierSize of the sealed container, in bytes
 */
public record MissionCase(
        CaseNumber number,
        SubmissionId submissionId,
        CaseState state,
        OfficeCode office,
        Instant acceptedAt,
        LocalDate decisionDueOn,
        Sha256 dossierDigest,
        long dossierSize) {

    public MissionCode mission() {
        return number.mission();
    }
}
