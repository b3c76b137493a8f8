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
 * @param decidedAt absent while it is open
 * @param refusal why the mission refused the last decision, as a code; the case is then open again
 * @param decisionGivenUpAt when an administrator gave up bringing the decision to the mission; it can be sent again
 * @param revision counts what was asked and answered: a ruling holds only for what it saw
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
