package kz.consular.gateway.signature.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The end of the validity of a certificate or of a revocation list that this node uses.
 *
 * @param subject the CN of the certificate, or of the issuer of a revocation list; the full name where there is no CN
 * @param from of a certificate notBefore, of a revocation list thisUpdate
 * @param until of a certificate notAfter, of a revocation list nextUpdate
 */
public record Expiry(Purpose purpose, String subject, Instant from, Instant until) {

    /** The use of the certificate or list. The codes are stable. */
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

        /** Revocation lists are short-lived by design and fetched regularly. */
        public boolean isRevocationList() {
            return this == SEAL_REVOCATION_LIST || this == TLS_REVOCATION_LIST;
        }
    }

    /** Certificates and revocation lists that a module uses. */
    @FunctionalInterface
    public interface Source {
        /** As they are on disk, or in use, now. */
        List<Expiry> list() throws IOException, GeneralSecurityException;
    }

    public static Expiry of(Purpose purpose, X509Certificate certificate) {
        return new Expiry(
                purpose,
                commonName(certificate.getSubjectX500Principal()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Empty for a list without nextUpdate. */
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
