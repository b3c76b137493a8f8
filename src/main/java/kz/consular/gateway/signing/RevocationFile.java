package kz.consular.gateway.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** The revocation lists (RFC 5280, 5) in one file, read again when its time, size or identity on disk has changed. */
final class RevocationFile {

    private final Path file;
    private final List<X509Certificate> authorities;
    private volatile @Nullable Snapshot snapshot;

    RevocationFile(Path file, List<X509Certificate> authorities) {
        this.file = file;
        this.authorities = authorities;
    }

    /** The file as it was read. */
    private record Snapshot(State state, Map<X500Principal, X509CRL> listByIssuer) {}

    private record State(
            Instant modified, long size, @Nullable Object fileKey) {}

    /** At start a missing list is a wrong setting; later it is an accident, and {@code TRY_LATER}. */
    void mustBeReadable() {
        try {
            current();
        } catch (IOException | GeneralSecurityException e) {
            throw new TrustUnusable(
                    "The revocation list " + file + " cannot be used: " + e.getMessage() + ". Check "
                            + Trust.REVOCATION_LIST + ", or fetch the list of the certification authority.",
                    e);
        }
    }

    /** ETSI EN 319 102-1, clauses 5.2.5 (freshness) and 5.2.6.4 (status), both at the given time. */
    void mustNotHaveRevoked(X509Certificate certificate, X509Certificate issuer, Instant at) throws Rejection {
        var list = listOf(issuer);
        var nextUpdate = list.getNextUpdate().toInstant();
        if (at.isAfter(nextUpdate)) {
            throw tryLater("was to be replaced on " + nextUpdate);
        }
        var entry = list.getRevokedCertificate(certificate);
        if (entry == null || entry.getRevocationDate().toInstant().isAfter(at)) {
            return;
        }
        if (entry.getRevocationReason() == CRLReason.CERTIFICATE_HOLD) {
            throw tryLater("has the seal certificate on hold");
        }
        throw new Rejection(
                Reason.REVOKED_NO_POE,
                "The seal certificate was revoked on "
                        + entry.getRevocationDate().toInstant() + ".");
    }

    private X509CRL listOf(X509Certificate issuer) throws Rejection {
        try {
            return Optional.ofNullable(current().listByIssuer().get(issuer.getSubjectX500Principal()))
                    .orElseThrow(() -> tryLater("holds no list of the authority that issued the seal certificate"));
        } catch (IOException | GeneralSecurityException e) {
            throw tryLater("cannot be read: " + e.getMessage());
        }
    }

    private Rejection tryLater(String what) {
        return new Rejection(Reason.TRY_LATER, "The revocation list " + file + " " + what + ".");
    }

    private Snapshot current() throws IOException, GeneralSecurityException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        var state = new State(attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey());
        var known = snapshot;
        if (known != null && known.state().equals(state)) {
            return known;
        }
        var read = new Snapshot(state, read());
        snapshot = read;
        return read;
    }

    private Map<X500Principal, X509CRL> read() throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            var newest = new HashMap<X500Principal, X509CRL>();
            for (var list : CertificateFactory.getInstance("X.509").generateCRLs(content)) {
                if (list instanceof X509CRL crl) {
                    mustBeComplete(crl);
                    newest.merge(
                            issuerOf(crl).getSubjectX500Principal(),
                            crl,
                            BinaryOperator.maxBy(Comparator.comparing(X509CRL::getThisUpdate)));
                }
            }
            return Map.copyOf(newest);
        }
    }

    /** RFC 5280, 5.1.2.5 and 5.2.4 to 5.2.5: has an end, and is neither a delta nor for some certificates only. */
    private static void mustBeComplete(X509CRL list) throws GeneralSecurityException {
        if (list.getNextUpdate() == null
                || list.getCriticalExtensionOIDs() != null
                        && !list.getCriticalExtensionOIDs().isEmpty()) {
            throw new GeneralSecurityException("it holds a list without nextUpdate, or one that is not complete");
        }
    }

    private X509Certificate issuerOf(X509CRL list) throws GeneralSecurityException {
        for (var authority : authorities) {
            if (authority.getSubjectX500Principal().equals(list.getIssuerX500Principal())) {
                list.verify(authority.getPublicKey());
                return authority;
            }
        }
        throw new GeneralSecurityException("it holds a list of an authority that we do not trust");
    }
}
