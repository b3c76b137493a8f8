package kz.consular.gateway.signature.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;

/**
 * The trust anchors of seals: the certification authorities in one PEM file, with their revocation lists in another
 * file. Every issuer of seal certificates must be in the file. A root does not stand for the authorities below it.
 */
public final class Trust {

    static final String CERTIFICATES = "gateway.signing.ca-certificates";
    static final String REVOCATION_LIST = "gateway.signing.revocation-list";

    private static final int CERT_SIGN = 5;

    private final List<X509Certificate> authorities;
    private final RevocationFile revocations;
    /** The issuer of each certificate that was checked. It never changes. */
    private final Map<X509Certificate, X509Certificate> issuers = new ConcurrentHashMap<>();

    private Trust(List<X509Certificate> authorities, RevocationFile revocations) {
        this.authorities = authorities;
        this.revocations = revocations;
    }

    /**
     * Reads both files. The revocation list is read again whenever it has changed on disk.
     *
     * @param caCertificates one or more CA certificates, PEM
     * @param revocationList one or more CRLs, PEM blocks, or a single list in DER
     * @throws TrustUnusable when a file is missing or does not hold certificates of authorities, or their lists
     */
    public static Trust load(Path caCertificates, Path revocationList) {
        var authorities = authorities(caCertificates);
        var revocations = new RevocationFile(revocationList, authorities);
        revocations.requireReadable();
        return new Trust(authorities, revocations);
    }

    private static List<X509Certificate> authorities(Path file) {
        try (var content = Files.newInputStream(file)) {
            var authorities = CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (authorities.isEmpty() || !authorities.stream().allMatch(Trust::maySignCertificates)) {
                throw new TrustUnusable(
                        file + " must hold certificates of certification authorities, in PEM, and no others."
                                + " Check " + CERTIFICATES + ".");
            }
            return authorities;
        } catch (IOException | CertificateException e) {
            throw new TrustUnusable(
                    "The CA certificates in " + file + " cannot be read: " + e.getMessage() + ". Check " + CERTIFICATES
                            + ".",
                    e);
        }
    }

    /** The authorities, and the revocation lists as they are on disk now. */
    public List<Expiry> expiries() throws IOException, GeneralSecurityException {
        return Stream.concat(
                        authorities.stream().map(authority -> Expiry.of(Expiry.Purpose.SEAL_AUTHORITY, authority)),
                        revocations.lists().stream()
                                .flatMap(list -> Expiry.of(Expiry.Purpose.SEAL_REVOCATION_LIST, list).stream()))
                .toList();
    }

    /** RFC 5280, 4.2.1.3 and 4.2.1.9. */
    private static boolean maySignCertificates(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[CERT_SIGN]);
    }

    /** ETSI EN 319 102-1, clause 5.2.6: X.509 certificate validation at the given time. */
    public void validate(X509Certificate certificate, Instant at) throws Rejection {
        var issuer = issuerOf(certificate);
        var notBefore = certificate.getNotBefore().toInstant();
        var notAfter = certificate.getNotAfter().toInstant();
        if (at.isBefore(notBefore) || at.isAfter(notAfter)) {
            throw new Rejection(
                    SubIndication.OUT_OF_BOUNDS_NO_POE,
                    "The seal certificate is valid from " + notBefore + " to " + notAfter + ", not at " + at + ".");
        }
        revocations.requireNotRevoked(certificate, issuer, at);
    }

    private X509Certificate issuerOf(X509Certificate certificate) throws Rejection {
        var known = issuers.get(certificate);
        if (known != null) {
            return known;
        }
        for (var authority : authorities) {
            if (isIssuer(authority, certificate)) {
                issuers.put(certificate, authority);
                return authority;
            }
        }
        throw new Rejection(
                SubIndication.NO_CERTIFICATE_CHAIN_FOUND,
                "No certification authority that we trust issued the seal certificate.");
    }

    /** RFC 5280, 6.1, at a time when the certificate was valid. {@link #validate} checks its own validity period. */
    private static boolean isIssuer(X509Certificate authority, X509Certificate certificate) {
        if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(certificate.getNotBefore().toInstant()));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (CertPathValidatorException | CertificateException e) {
            return false;
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("The JDK refuses its own PKIX parameters.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have PKIX; this one has not.", e);
        }
    }
}
