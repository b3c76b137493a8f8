package kz.consular.gateway.health;

import java.time.Duration;
import java.time.Instant;
import kz.consular.gateway.signature.trust.Expiry;

/**
 * A certificate or a revocation list that this node uses.
 *
 * @param purpose a stable code, such as {@code seal-key} or {@code tls-revocation-list}
 * @param subject the CN; for a revocation list the CN of its authority
 * @param notAfter when it expires; for a revocation list the time by which it has to be replaced
 * @param daysLeft whole days until it expires; 0 on the last day, negative after it
 * @param state the state in the health of this node
 */
public record CertificateInUse(String purpose, String subject, Instant notAfter, long daysLeft, HealthState state) {
    private static final Duration RENEWAL = Duration.ofDays(30);
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
        return left.compareTo(renewal(expiry)) < 0 ? HealthState.WARNING : HealthState.UP;
    }

    /**
     * How long before its end a warning is due. A revocation list with a life of a week is fetched again every few
     * days, so that it warns only in its last quarter.
     */
    private static Duration renewal(Expiry expiry) {
        var quarter = Duration.between(expiry.from(), expiry.until()).dividedBy(LAST_PART_OF_A_LIST);
        return expiry.purpose().isRevocationList() && quarter.compareTo(RENEWAL) < 0 ? quarter : RENEWAL;
    }
}
