package kz.consular.gateway.office.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;

/**
 * A case before an office.
 *
 * @param decisionDueOn rule 9: the thirtieth day after acceptance at the mission
 * @param decidedAt empty while it is open
 * @param refusal the code with which the mission refused the last decision; the case is then open again
 * @param decisionGivenUpAt when an administrator gave up the delivery of the decision; it can be sent again
 * @param revision counts requests and answers: a decision is valid only for the revision that it was made on
 */
public record OfficeCase(
        CaseNumber number,
        OfficeCode office,
        Sha256 dossierDigest,
        Instant receivedAt,
        LocalDate decisionDueOn,
        Optional<Instant> decidedAt,
        Optional<String> refusal,
        Optional<Instant> decisionGivenUpAt,
        long revision) {

    public boolean open() {
        return decidedAt.isEmpty();
    }
}
