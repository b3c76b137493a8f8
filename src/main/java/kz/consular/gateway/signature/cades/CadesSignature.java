package kz.consular.gateway.signature.cades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import kz.consular.gateway.signature.keys.SealAlgorithm;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.bc.BcECSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.Store;

/**
 * A detached CAdES signature that verifies against given bytes and the certificate that it names (ETSI EN 319 122-1).
 *
 * @param signedAt the signing time that the signer claims
 */
public record CadesSignature(X509Certificate certificate, Instant signedAt) {

    private static final Logger LOG = System.getLogger(CadesSignature.class.getName());
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    /**
     * BouncyCastle's verifier by JCA computes an elliptic curve signature twice, the second time to no effect. This one
     * does not.
     */
    private static final BcECSignerInfoVerifierBuilder ELLIPTIC = new BcECSignerInfoVerifierBuilder(
            new DefaultCMSSignatureAlgorithmNameGenerator(),
            new DefaultSignatureAlgorithmIdentifierFinder(),
            new DefaultDigestAlgorithmIdentifierFinder(),
            new BcDigestCalculatorProvider());

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    /** Verifies the signature. It does not decide whether the certificate is trusted. */
    public static CadesSignature verify(byte[] signature, byte[] content) throws Rejection {
        try {
            return verified(signature, content);
        } catch (CMSException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            // BouncyCastle reports malformed ASN.1 by unchecked exceptions of many types, too.
            LOG.log(Level.DEBUG, "BouncyCastle cannot read the signature.", e);
            throw Rejection.format("The signature is not a CMS structure with one readable signature.");
        }
    }

    private static CadesSignature verified(byte[] encoded, byte[] content)
            throws Rejection, CMSException, IOException, GeneralSecurityException, OperatorCreationException {
        var signed = new CMSSignedData(
                new CMSProcessableByteArray(content), ContentInfo.getInstance(ASN1Primitive.fromByteArray(encoded)));
        // ETSI EN 319 102-1, 5.2.2 format checking; EN 319 162-1, 4.4.4: one detached signature.
        if (!signed.isDetachedSignature() || signed.getSignerInfos().size() != 1) {
            throw Rejection.format("The signature file does not hold exactly one detached signature.");
        }
        var signer = signed.getSignerInfos().iterator().next();
        var certificate = signingCertificate(signed, signer);
        requireDigest(content, signer);
        if (SealAlgorithm.of(certificate.getPublicKey()).isEmpty()) {
            throw new Rejection(
                    SubIndication.CRYPTO_CONSTRAINTS_FAILURE, SealAlgorithm.ACCEPTED + "; this one has less.");
        }
        requireSignatureValue(signer, certificate);
        return new CadesSignature(certificate, signingTime(signer));
    }

    /** EN 319 102-1, 5.2.3.4: the certificate whose digest the signature itself protects (RFC 5035). */
    private static X509Certificate signingCertificate(CMSSignedData signed, SignerInformation signer)
            throws Rejection, IOException, GeneralSecurityException {
        var reference = SigningCertificateV2.getInstance(
                        attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .getCerts()[0];
        var digest = digest(reference.getHashAlgorithm().getAlgorithm());
        Store<X509CertificateHolder> certificates = signed.getCertificates();
        for (var candidate : certificates.getMatches(null)) {
            var bytes = candidate.getEncoded();
            if (signer.getSID().match(candidate) && Arrays.equals(digest.digest(bytes), reference.getCertHash())) {
                var factory = CertificateFactory.getInstance("X.509");
                return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
            }
        }
        throw new Rejection(
                SubIndication.NO_SIGNING_CERTIFICATE_FOUND,
                "The signature does not enclose the certificate that it names.");
    }

    /** EN 319 102-1, 5.2.7.4: the digest of the signed content. */
    private static void requireDigest(byte[] content, SignerInformation signer)
            throws Rejection, GeneralSecurityException {
        var signedDigest = ASN1OctetString.getInstance(attribute(signer, CMSAttributes.messageDigest));
        var digest = digest(signer.getDigestAlgorithmID().getAlgorithm());
        if (!MessageDigest.isEqual(digest.digest(content), signedDigest.getOctets())) {
            throw new Rejection(
                    SubIndication.HASH_FAILURE,
                    "The manifest is not what was sealed: its digest differs from the signature's.");
        }
    }

    /** EN 319 102-1, 5.2.7.4: the signature value. The validity of the certificate is checked elsewhere. */
    private static void requireSignatureValue(SignerInformation signer, X509Certificate certificate)
            throws Rejection, IOException, OperatorCreationException {
        var genuine = false;
        try {
            genuine = signer.verify(verifier(certificate.getPublicKey()));
        } catch (CMSException e) {
            LOG.log(Level.DEBUG, "BouncyCastle refuses the signature.", e);
        }
        if (!genuine) {
            throw new Rejection(
                    SubIndication.SIG_CRYPTO_FAILURE, "The signature was not made by the key of its certificate.");
        }
    }

    private static SignerInformationVerifier verifier(PublicKey key) throws IOException, OperatorCreationException {
        return key instanceof ECPublicKey
                ? ELLIPTIC.build(PublicKeyFactory.createKey(key.getEncoded()))
                : new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(BOUNCY_CASTLE)
                        .build(key);
    }

    private static Instant signingTime(SignerInformation signer) throws Rejection {
        return Time.getInstance(attribute(signer, CMSAttributes.signingTime))
                .getDate()
                .toInstant();
    }

    private static MessageDigest digest(ASN1ObjectIdentifier algorithm) throws Rejection, GeneralSecurityException {
        var name = DIGESTS.get(algorithm);
        if (name == null) {
            throw new Rejection(
                    SubIndication.CRYPTO_CONSTRAINTS_FAILURE, "The signature uses another digest than SHA-2.");
        }
        return MessageDigest.getInstance(name);
    }

    /** EN 319 122-1, 6.3: an attribute that BASELINE-B demands must be signed, occur once and have one value. */
    private static ASN1Encodable attribute(SignerInformation signer, ASN1ObjectIdentifier type) throws Rejection {
        var attributes = signer.getSignedAttributes();
        var found = attributes == null ? null : attributes.get(type);
        if (attributes == null
                || found == null
                || attributes.getAll(type).size() != 1
                || found.getAttrValues().size() != 1) {
            throw new Rejection(
                    SubIndication.SIG_CONSTRAINTS_FAILURE,
                    "The signature lacks a signed attribute that CAdES BASELINE-B demands.");
        }
        return found.getAttrValues().getObjectAt(0);
    }
}
