package kz.consular.gateway.signature.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;
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

    /** The content of the file at the last reading. */
    private record Snapshot(State state, Map<PublicKey, X509CRL> listByIssuer) {}

    private record State(
            Instant modified, long size, @Nullable Object fileKey) {}

    /** At start an unreadable list is a wrong setting. Later it means {@code TRY_LATER}. */
    void requireReadable() {
        try {
            current();
        } catch (IOException | GeneralSecurityException e) {
            throw new TrustUnusable(
                    "The revocation list " + file + " cannot be used: " + e.getMessage() + ". Check "
                            + Trust.REVOCATION_LIST + ", or fetch the list of the certification authority.",
                    e);
        }
    }

    /** The newest list of each authority. */
    Collection<X509CRL> lists() throws IOException, GeneralSecurityException {
        return current().listByIssuer().values();
    }

    /** ETSI EN 319 102-1, clauses 5.2.5 (freshness) and 5.2.6.4 (status), both at the given time. */
    void requireNotRevoked(X509Certificate certificate, X509Certificate issuer, Instant at) throws Rejection {
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
                SubIndication.REVOKED_NO_POE,
                "The seal certificate was revoked on "
                        + entry.getRevocationDate().toInstant() + ".");
    }

    private X509CRL listOf(X509Certificate issuer) throws Rejection {
        try {
            return Optional.ofNullable(current().listByIssuer().get(issuer.getPublicKey()))
                    .orElseThrow(() -> tryLater("holds no list of the authority that issued the seal certificate"));
        } catch (IOException | GeneralSecurityException e) {
            throw tryLater("cannot be read: " + e.getMessage());
        }
    }

    private Rejection tryLater(String problem) {
        return new Rejection(SubIndication.TRY_LATER, "The revocation list " + file + " " + problem + ".");
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

    /** The newest list of each trusted authority. The lists of other authorities are ignored. */
    private Map<PublicKey, X509CRL> read() throws IOException, GeneralSecurityException {
        var newest = new HashMap<PublicKey, X509CRL>();
        try (var content = Files.newInputStream(file)) {
            for (var list : CertificateFactory.getInstance("X.509").generateCRLs(content)) {
                var crl = (X509CRL) list;
                issuerOf(crl)
                        .ifPresent(issuer -> newest.merge(
                                issuer, crl, BinaryOperator.maxBy(Comparator.comparing(X509CRL::getThisUpdate))));
            }
        }
        if (newest.isEmpty() || !newest.values().stream().allMatch(RevocationFile::isComplete)) {
            throw new CRLException("it must hold a complete list, with nextUpdate, of an authority that we trust");
        }
        return Map.copyOf(newest);
    }

    /**
     * RFC 5280, 5.1.2.5, 5.2.4 and 5.2.5: the list has a nextUpdate, and is neither a delta nor limited to some
     * certificates.
     */
    private static boolean isComplete(X509CRL list) {
        var critical = list.getCriticalExtensionOIDs();
        return list.getNextUpdate() != null && (critical == null || critical.isEmpty());
    }

    /**
     * Two authorities may share a name, for instance the old and the new key of one authority. The signature decides.
     */
    private Optional<PublicKey> issuerOf(X509CRL list) {
        return authorities.stream()
                .filter(authority -> authority.getSubjectX500Principal().equals(list.getIssuerX500Principal()))
                .map(X509Certificate::getPublicKey)
                .filter(key -> hasSigned(key, list))
                .findFirst();
    }

    private static boolean hasSigned(PublicKey key, X509CRL list) {
        try {
            list.verify(key);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
