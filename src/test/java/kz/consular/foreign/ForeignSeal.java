package kz.consular.foreign;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/** Seals containers as EU DSS makes them: ASiC-E with CAdES at level BASELINE-B. */
public record ForeignSeal(PrivateKey key, X509Certificate certificate) {

    /** The seal of the party that bears this address, which is the alias of its key. */
    public static ForeignSeal in(Path keystore, char[] password, String address) {
        try (var content = Files.newInputStream(keystore)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(content, password);
            return new ForeignSeal(
                    (PrivateKey) keys.getKey(address, password), (X509Certificate) keys.getCertificate(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No seal of " + address + " in " + keystore, e);
        }
    }

    /** @param files the names and contents of what is sealed */
    public byte[] container(Map<String, byte[]> files) {
        List<DSSDocument> documents = files.entrySet().stream()
                .<DSSDocument>map(file -> new InMemoryDocument(file.getValue(), file.getKey()))
                .toList();
        var service = new ASiCWithCAdESService(new CommonCertificateVerifier());
        var parameters = parameters();
        var toBeSigned = service.getDataToSign(documents, parameters);
        var value = new SignatureValue(parameters.getSignatureAlgorithm(), sign(toBeSigned.getBytes()));
        try (var container = new ByteArrayOutputStream()) {
            service.signDocument(documents, parameters, value).writeTo(container);
            return container.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ASiCWithCAdESSignatureParameters parameters() {
        var parameters = new ASiCWithCAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate));
        return parameters;
    }

    private byte[] sign(byte[] toBeSigned) {
        try {
            var signature =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal of " + certificate.getSubjectX500Principal() + " is unusable", e);
        }
    }
}
