package kz.consular.gateway.signature.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.consular.gateway.signature.keys.Signer;

/** The seal certificates of all parties, as the certification authorities publish them: a file of PEM blocks. */
public final class SealCertificates {
    private SealCertificates() {}

    /**
     * The addresses of the parties with a certificate that is valid at this time.
     *
     * @throws TrustUnusable when the file is missing or holds other things than seal certificates
     */
    public static Set<String> parties(Path file, Instant at) {
        var parties = new TreeSet<String>();
        try (var content = new ByteArrayInputStream(Files.readAllBytes(file))) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                var signer = Signer.of((X509Certificate) certificate);
                if (isValid(signer.certificate(), at)) {
                    parties.add(signer.commonName());
                }
            }
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw new TrustUnusable(
                    "The seal certificates in " + file + " cannot be used: " + e.getMessage()
                            + " Set gateway.directory.seal-certificates to a PEM file of seal certificates.",
                    e);
        }
        return parties;
    }

    /** The end of every certificate in the file, also of one that a newer certificate of the same party replaces. */
    public static List<Expiry> expiries(Path file) throws IOException, CertificateException {
        try (var content = new ByteArrayInputStream(Files.readAllBytes(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(certificate -> Expiry.of(Expiry.Purpose.OFFICE_SEAL, (X509Certificate) certificate))
                    .toList();
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException _) {
            return false;
        }
    }
}
