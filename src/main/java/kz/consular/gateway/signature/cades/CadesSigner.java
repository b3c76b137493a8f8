package kz.consular.gateway.signature.cades;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.keys.SealAlgorithm;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Makes a detached CAdES signature of level BASELINE-B (ETSI EN 319 122-1, clause 6.3): content-type, message-digest,
 * signing-time and signing-certificate-v2 are signed attributes; the signer's chain is enclosed.
 */
public final class CadesSigner {

    private final SealAlgorithm algorithm;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    public CadesSigner(SealAlgorithm algorithm, PrivateKey key, List<X509Certificate> chain) {
        this.algorithm = algorithm;
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    public static CadesSigner with(SealKey key) {
        return new CadesSigner(key.algorithm(), key.key(), key.chain());
    }

    /** Signs with the security provider that supports the key, so that the key may be in a hardware module. */
    public byte[] sign(byte[] content, Instant at) throws IOException {
        try {
            var signer = new JcaContentSignerBuilder(algorithm.jcaName()).build(key);
            var attributes = new DefaultSignedAttributeTableGenerator(signedAttributes(at));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes)
                            .build(signer, chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new SealingKeyUnavailable(
                    "The key of " + chain.getFirst().getSubjectX500Principal()
                            + " could not sign. Replace it in the keystore, or look at the security"
                            + " provider that holds it.",
                    e);
        }
    }

    private AttributeTable signedAttributes(Instant at) throws CertificateEncodingException {
        var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
        put(attributes, new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        // RFC 5035, 3: SHA-256 is the default digest.
        var certificate = Sha256.start().digest(chain.getFirst().getEncoded());
        var reference = new SigningCertificateV2(new ESSCertIDv2(certificate));
        put(attributes, new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(reference)));
        return new AttributeTable(attributes);
    }

    private static void put(Hashtable<ASN1ObjectIdentifier, Attribute> attributes, Attribute attribute) {
        attributes.put(attribute.getAttrType(), attribute);
    }
}
