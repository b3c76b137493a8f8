package kz.consular.gateway.signature.keys;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import kz.consular.gateway.signature.zip.EntryName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * The party behind a seal.
 *
 * @param commonName the party's address, such as {@code mission.BERLIN} or {@code office.711110000}
 */
public record Signer(String commonName, X509Certificate certificate) {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final Set<String> TLS_PURPOSES =
            Set.of(KeyPurposeId.id_kp_clientAuth.getId(), KeyPurposeId.id_kp_serverAuth.getId());

    public Signer {
        if (!commonName.equals(commonNameOf(certificate))) {
            throw new IllegalArgumentException("The certificate belongs to another party than " + commonName + ".");
        }
        if (!maySeal(certificate)) {
            throw new IllegalArgumentException(
                    "The certificate of " + commonName + " may not seal: it must be no CA's and not for TLS, and its"
                            + " keyUsage must hold digitalSignature or nonRepudiation.");
        }
    }

    /**
     * The signer that the certificate names.
     *
     * @throws IllegalArgumentException unless the subject has one CN in the form of an address and the certificate may
     *     seal
     */
    public static Signer of(X509Certificate certificate) {
        return new Signer(commonNameOf(certificate), certificate);
    }

    private static String commonNameOf(X509Certificate certificate) {
        var names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN);
        if (names.length != 1 || names[0].isMultiValued()) {
            throw new IllegalArgumentException(
                    "The subject of a seal certificate has exactly one CN: the party's address.");
        }
        var name = IETFUtils.valueToString(names[0].getFirst().getValue());
        if (!EntryName.isSafe(name) || name.contains("/")) {
            throw new IllegalArgumentException(
                    "The CN of a seal certificate is an address such as mission.BERLIN: letters,"
                            + " digits, '.', '-' and '_'.");
        }
        return name;
    }

    /**
     * RFC 5280, 4.2.1.3, 4.2.1.9 and 4.2.1.12. A certificate for TLS belongs to a person or a machine, not to a party.
     */
    private static boolean maySeal(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage != null
                && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
                && certificate.getBasicConstraints() < 0
                && purposes(certificate).stream().noneMatch(TLS_PURPOSES::contains);
    }

    private static List<String> purposes(X509Certificate certificate) {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException e) {
            throw new IllegalArgumentException("The certificate has an extendedKeyUsage that cannot be read.", e);
        }
    }

    @Override
    public String toString() {
        return commonName + ", certificate " + certificate.getSerialNumber().toString(16);
    }
}
