package kz.consular.gateway.demo.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Textual encoding of certificates, lists and keys (RFC 7468). */
final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    static FolderFile.Content of(Collection<X509Certificate> certificates) {
        return bytes(certificates.stream().map(Pem::text).collect(Collectors.joining()));
    }

    /** The certificates that {@link #of(Collection)} wrote, in the same order. */
    static List<X509Certificate> certificates(Path file) throws IOException {
        try (var content = new ByteArrayInputStream(Files.readAllBytes(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IOException("The certificates in " + file + " are damaged. Delete it: it will be made anew.", e);
        }
    }

    static FolderFile.Content of(X509CRL list) {
        try {
            return bytes(text("X509 CRL", list.getEncoded()));
        } catch (CRLException e) {
            throw new IllegalStateException("A revocation list in memory could not be encoded.", e);
        }
    }

    static FolderFile.Content of(PrivateKey key) {
        return bytes(text("PRIVATE KEY", key.getEncoded()));
    }

    private static String text(X509Certificate certificate) {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate in memory could not be encoded.", e);
        }
    }

    private static String text(String label, byte[] content) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    private static FolderFile.Content bytes(String text) {
        return target -> target.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
