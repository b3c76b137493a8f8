package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when an office has to decide a case (rule 9), and whether it has.
 *
 * @param version of two lines about the same case the one with the higher version is newer; it follows the clock of their node
 * @param office its code
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
        Require.must("A deadline", caseNumber, office, receivedAt, dueOn, decidedAt);
    }
}
