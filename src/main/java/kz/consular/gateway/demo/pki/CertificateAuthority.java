package kz.consular.gateway.demo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority for tests and demonstrations (RFC 5280). Its certificates prove nothing: its key lies in a file, and it
 * issues every certificate that is asked of it.
 */
public final class CertificateAuthority {

    private static final Duration VALIDITY = Duration.ofDays(730);
    private static final Duration OWN_VALIDITY = Duration.ofDays(3650);
    private static final Duration LIST_VALIDITY = Duration.ofDays(30);
    /** By which the clocks of two machines may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Clock clock;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    private CertificateAuthority(PrivateKey key, X509Certificate certificate, Clock clock) {
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
    }

    /** A new authority with a new key and a certificate of ten years. */
    public static CertificateAuthority create(String commonName, Clock clock) {
        var pair = IssuedKey.Kind.EC_P256.generate();
        return new CertificateAuthority(pair.getPrivate(), selfSigned(commonName, pair, clock), clock);
    }

    /** The authority of an earlier start. The certificates on its last list stay revoked. */
    static CertificateAuthority restore(IssuedKey own, List<X509CRL> lastLists, Clock clock) {
        var restored = new CertificateAuthority(own.key(), own.certificate(), clock);
        for (var list : lastLists) {
            var entries = list.getRevokedCertificates();
            if (entries != null) {
                entries.forEach(entry -> restored.revoked.put(
                        entry.getSerialNumber(), entry.getRevocationDate().toInstant()));
            }
        }
        return restored;
    }

    private static X509Certificate selfSigned(String commonName, KeyPair pair, Clock clock) {
        var name = new X500Name("CN=" + commonName + ",C=KZ");
        try {
            var builder = builder(name, name, pair.getPublic(), clock.instant(), OWN_VALIDITY);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, CertificateExtensions.subjectKey(pair.getPublic()));
            return signed(builder, pair.getPrivate());
        } catch (IOException e) {
            throw new IllegalStateException("An extension in memory could not be encoded.", e);
        }
    }

    /** The authority's own certificate, self-signed. */
    public X509Certificate certificate() {
        return certificate;
    }

    IssuedKey own() {
        return new IssuedKey(key, List.of(certificate));
    }

    /** Makes a key and issues its certificate, valid for two years. */
    public IssuedKey issue(CertificateProfile profile, IssuedKey.Kind kind) {
        var pair = kind.generate();
        return new IssuedKey(pair.getPrivate(), List.of(issue(profile, pair.getPublic()), certificate));
    }

    /** Issues a certificate, valid for two years, for a key made elsewhere. */
    public X509Certificate issue(CertificateProfile profile, PublicKey subjectKey) {
        try {
            var builder = builder(
                    subject(certificate),
                    CertificateExtensions.subject(profile),
                    subjectKey,
                    clock.instant(),
                    VALIDITY);
            CertificateExtensions.add(builder, profile);
            builder.addExtension(Extension.subjectKeyIdentifier, false, CertificateExtensions.subjectKey(subjectKey));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, CertificateExtensions.authorityKey(certificate));
            return signed(builder, key);
        } catch (IOException e) {
            throw new IllegalStateException("An extension in memory could not be encoded.", e);
        }
    }

    /** Whether the certificate names the key of this authority and the subject of the profile. */
    boolean hasIssued(X509Certificate other, CertificateProfile profile) {
        var issuerKey = CertificateExtensions.authorityKey(certificate).getKeyIdentifierOctets();
        return Arrays.equals(CertificateExtensions.authorityKeyIn(other), issuerKey)
                && subject(other).equals(CertificateExtensions.subject(profile));
    }

    /** Revokes a certificate as of now. It takes effect with the next list. */
    public void revoke(X509Certificate other) {
        revoked.putIfAbsent(other.getSerialNumber(), clock.instant());
    }

    /** A new list, valid for 30 days. */
    public X509CRL revocationList() {
        var now = clock.instant();
        var builder = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(LIST_VALIDITY)));
        revoked.forEach((serial, since) -> builder.addCRLEntry(serial, Date.from(since), CRLReason.keyCompromise));
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, CertificateExtensions.authorityKey(certificate));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return new JcaX509CRLConverter().getCRL(builder.build(signer(key)));
        } catch (IOException | CRLException e) {
            throw new IllegalStateException("The test authority could not make a revocation list.", e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration validity) {
        var from = now.minus(CLOCK_SKEW).truncatedTo(ChronoUnit.SECONDS);
        var serial = new BigInteger(127, RANDOM).setBit(126);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(from), Date.from(from.plus(validity)), subject, key);
    }

    private static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
        } catch (CertificateException e) {
            throw new IllegalStateException("The test authority could not make a certificate.", e);
        }
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("The key of the test authority cannot sign.", e);
        }
    }
}
