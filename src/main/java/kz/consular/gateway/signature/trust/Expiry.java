package kz.consular.gateway.signature.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The day after which something that this node stands on no longer holds.
 *
 * @param subject the CN of the certificate, or of the authority of a revocation list; without one, all of its name
 * @param from when it was issued, or a list was made
 * @param until of a certificate notAfter, of a revocation list nextUpdate
 */
public record Expiry(Purpose purpose, String subject, Instant from, Instant until) {

    /** What it is for. The codes are stable. */
    public enum Purpose {
        SEAL_KEY("seal-key"),
        SEAL_AUTHORITY("seal-authority"),
        SEAL_REVOCATION_LIST("seal-revocation-list"),
        /** The seal certificate of an office to which this node sends. */
        OFFICE_SEAL("office-seal"),
        TLS_SERVER("tls-server"),
        /** Issues the certificates of officers and clerks. */
        TLS_AUTHORITY("tls-authority"),
        TLS_REVOCATION_LIST("tls-revocation-list"),
        BROKER_KEY("broker-key"),
        BROKER_AUTHORITY("broker-authority");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Such a list is short-lived on purpose, and fetched anew. */
        public boolean isRevocationList() {
            return this == SEAL_REVOCATION_LIST || this == TLS_REVOCATION_LIST;
        }
    }

    public static Expiry of(Purpose purpose, X509Certificate certificate) {
        return new Expiry(
                purpose,
                commonName(certificate.getSubjectX500Principal()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Empty for a list that never has to be replaced. */
    public static Optional<Expiry> of(Purpose purpose, X509CRL list) {
        return Optional.ofNullable(list.getNextUpdate())
                .map(nextUpdate -> new Expiry(
                        purpose,
                        commonName(list.getIssuerX500Principal()),
                        list.getThisUpdate().toInstant(),
                        nextUpdate.toInstant()));
    }

    private static String commonName(X500Principal name) {
        var parts = X500Name.getInstance(name.getEncoded()).getRDNs(BCStyle.CN);
        return parts.length == 0
                ? name.getName()
                : IETFUtils.valueToString(parts[0].getFirst().getValue());
    }
}
