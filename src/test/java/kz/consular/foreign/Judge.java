package kz.consular.foreign;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Judges containers by EU DSS and by the openssl of this machine; neither knows the gateway. */
public final class Judge {
    private static final int PATIENCE_SECONDS = 20;

    private final Path authorities;
    private final Path revocationList;

    /** @param revocationList PEM */
    public Judge(Path authorities, Path revocationList) {
        this.authorities = authorities;
        this.revocationList = revocationList;
    }

    /** The common name of the signer, once both judges are content with everything. */
    public String signerOf(Path container) throws IOException, InterruptedException {
        mustSatisfyOpenssl(container);
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(authorities.toFile()));
        var certificates = new CommonCertificateVerifier(true);
        certificates.setTrustedCertSources(trusted);
        certificates.setCrlSource(revocations());
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(container.toFile()));
        validator.setCertificateVerifier(certificates);
        var reports = validator.validateDocument();
        var report = reports.getSimpleReport();
        if (report.getSignaturesCount() != 1
                || report.getIndication(report.getFirstSignatureId()) != Indication.TOTAL_PASSED) {
            throw new IllegalArgumentException("EU DSS finds " + report.getIndication(report.getFirstSignatureId())
                    + ", " + report.getSubIndication(report.getFirstSignatureId()));
        }
        var subject = reports.getDiagnosticData()
                .getSignatureById(report.getFirstSignatureId())
                .getSigningCertificate()
                .getCertificateDN();
        return IETFUtils.valueToString(
                new X500Name(subject).getRDNs(BCStyle.CN)[0].getFirst().getValue());
    }

    private ExternalResourcesCRLSource revocations() throws IOException {
        try (var pem = Files.newInputStream(revocationList)) {
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(pem);
            return new ExternalResourcesCRLSource(new ByteArrayInputStream(list.getEncoded()));
        } catch (CertificateException | CRLException e) {
            throw new IllegalArgumentException("No revocation list in " + revocationList, e);
        }
    }

    private void mustSatisfyOpenssl(Path container) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(container.getParent(), "openssl");
        var manifest = folder.resolve("manifest.xml");
        var signature = folder.resolve("signature.p7s");
        try (var zip = new ZipFile(container.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("META-INF/ASiCManifest.*\\.xml")) {
                    Files.copy(zip.getInputStream(entry), manifest);
                } else if (entry.getName().matches("META-INF/.*signature.*\\.p7s")) {
                    Files.copy(zip.getInputStream(entry), signature);
                }
            }
        }
        var trust = Files.writeString(
                folder.resolve("trust.pem"), Files.readString(authorities) + Files.readString(revocationList));
        run(
                folder,
                List.of(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        signature.toString(),
                        "-content",
                        manifest.toString(),
                        "-CAfile",
                        trust.toString(),
                        "-crl_check",
                        "-purpose",
                        "any",
                        "-out",
                        "/dev/null"));
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalArgumentException("openssl is not content: " + Files.readString(said));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
