package kz.consular.gateway.demo.pki;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.domain.Sha256;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** Subject and extensions (RFC 5280, 4.2) of each kind of certificate. */
final class CertificateExtensions {

    private static final String ORGANISATION = "Mission gateway test";
    private static final int KEY_IDENTIFIER_LENGTH = 20;

    private CertificateExtensions() {}

    static X500Name subject(CertificateProfile profile) {
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "KZ").addRDN(BCStyle.O, ORGANISATION);
        return switch (profile) {
            case CertificateProfile.Seal(var party) ->
                name.addRDN(BCStyle.CN, party).build();
            case CertificateProfile.Person(var id, var party) ->
                name.addRDN(BCStyle.OU, party).addRDN(BCStyle.CN, id).build();
            case CertificateProfile.Server(var names) ->
                name.addRDN(BCStyle.CN, names.getFirst()).build();
            case CertificateProfile.Machine(var machine, var _) ->
                name.addRDN(BCStyle.CN, machine).build();
        };
    }

    static void add(X509v3CertificateBuilder builder, CertificateProfile profile) throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        switch (profile) {
            case CertificateProfile.Seal _ -> usage(builder, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
            case CertificateProfile.Person _ -> {
                usage(builder, KeyUsage.digitalSignature);
                purpose(builder, KeyPurposeId.id_kp_clientAuth);
            }
            case CertificateProfile.Server(var names) -> {
                usage(builder, KeyUsage.digitalSignature);
                purpose(builder, KeyPurposeId.id_kp_serverAuth);
                hosts(builder, names);
            }
            case CertificateProfile.Machine(var _, var names)
            when names.isEmpty() -> {
                usage(builder, KeyUsage.digitalSignature);
                purpose(builder, KeyPurposeId.id_kp_clientAuth);
            }
            case CertificateProfile.Machine(var _, var names) -> {
                usage(builder, KeyUsage.digitalSignature);
                purpose(builder, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth);
                hosts(builder, names);
            }
        }
    }

    private static void hosts(X509v3CertificateBuilder builder, List<String> names) throws IOException {
        var alternatives = names.stream().map(CertificateExtensions::serverName).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
    }

    private static GeneralName serverName(String name) {
        var address = name.contains(":") || name.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private static void usage(X509v3CertificateBuilder builder, int bits) throws IOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(bits));
    }

    private static void purpose(X509v3CertificateBuilder builder, KeyPurposeId... purposes) throws IOException {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    /** RFC 7093, 2, method 1: the leftmost 160 bits of the SHA-256 of the key. */
    static SubjectKeyIdentifier subjectKey(PublicKey key) {
        var bits = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getBytes();
        var digest = Sha256.start().digest(bits);
        return new SubjectKeyIdentifier(Arrays.copyOf(digest, KEY_IDENTIFIER_LENGTH));
    }

    static AuthorityKeyIdentifier authorityKey(X509Certificate authority) {
        return new AuthorityKeyIdentifier(subjectKey(authority.getPublicKey()).getKeyIdentifier());
    }

    /** Empty when the certificate has no such extension. */
    static byte[] authorityKeyIn(X509Certificate certificate) {
        var extension = certificate.getExtensionValue(Extension.authorityKeyIdentifier.getId());
        if (extension == null) {
            return new byte[0];
        }
        return AuthorityKeyIdentifier.getInstance(
                        ASN1OctetString.getInstance(extension).getOctets())
                .getKeyIdentifierOctets();
    }
}
