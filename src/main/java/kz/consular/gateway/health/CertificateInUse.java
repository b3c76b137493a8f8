package kz.consular.gateway.health;

import java.time.Duration;
import java.time.Instant;
import kz.consular.gateway.signature.trust.Expiry;

/**
 * A certificate, or a revocation list, on which this node stands.
 *
 * @param purpose a stable code, such as {@code seal-key} or {@code tls-revocation-list}
 * @param subject its CN; of a revocation list that of its authority
 * @param notAfter of a revocation list: when it has to be replaced
 * @param daysLeft whole days until then; 0 on the last day, negative once it has passed
 * @param state as the health of this node counts it
 */
public record CertificateInUse(String purpose, String subject, Instant notAfter, long daysLeft, HealthState state) {
    private static final Duration TIME_TO_RENEW = Duration.ofDays(30);
    private static final int LAST_PART_OF_A_LIST = 4;

    static CertificateInUse at(Expiry expiry, Instant now) {
        var left = Duration.between(now, expiry.until());
        return new CertificateInUse(
                expiry.purpose().code(),
                expiry.subject(),
                expiry.until(),
                Math.floorDiv(left.toSeconds(), Duration.ofDays(1).toSeconds()),
                state(expiry, left));
    }

    private static HealthState state(Expiry expiry, Duration left) {
        if (left.isNegative()) {
            return HealthState.DOWN;
        }
        return left.compareTo(timeToRenew(expiry)) < 0 ? HealthState.WARNING : HealthState.UP;
    }

    /** A list that lives for a week is fetched anew every few days; one that is not fetched shows in its last quarter. */
    private static Duration timeToRenew(Expiry expiry) {
        var quarter = Duration.between(expiry.from(), expiry.until()).dividedBy(LAST_PART_OF_A_LIST);
        return expiry.purpose().isRevocationList() && quarter.compareTo(TIME_TO_RENEW) < 0 ? quarter : TIME_TO_RENEW;
    }
}
