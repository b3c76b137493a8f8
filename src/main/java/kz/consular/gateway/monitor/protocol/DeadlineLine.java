package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The deadline for the decision of an office in a case (rule 9).
 *
 * @param version of two lines about the same case the line with the higher version is newer; versions follow the clock of the node
 * @param office the code of the office
 * @param decidedAt absent while the case is open
 */
public record DeadlineLine(
        long version,
        String caseNumber,
        String office,
        Instant receivedAt,
        LocalDate dueOn,
        Optional<Instant> decidedAt) {
    public DeadlineLine {
        Require.parts("A deadline", caseNumber, office, receivedAt, dueOn, decidedAt);
    }
}
