package kz.consular.gateway.cli.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Mutual TLS between the officer's program and the gateway. */
public final class OfficerTls {
    private OfficerTls() {}

    /**
     * A context with the officer's certificate and the authorities of the gateway's certificate.
     *
     * @param certificate PKCS#12 file with the officer's key and certificate
     * @param password password of the file and of the key in it
     * @param trust PEM file with the certification authorities of the gateway's server certificate; no others are
     *     trusted
     * @throws CredentialsUnusable when a file is missing or has other content
     */
    public static SSLContext of(Path certificate, char[] password, Path trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(
                    keys(certificate, password).getKeyManagers(),
                    authorities(trust).getTrustManagers(),
                    null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have TLS; this one has not.", e);
        }
    }

    private static KeyManagerFactory keys(Path certificate, char[] password) {
        try (var content = Files.newInputStream(certificate)) {
            var keystore = KeyStore.getInstance("PKCS12");
            keystore.load(content, password);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keystore, password);
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new CredentialsUnusable(
                    "The officer's certificate " + certificate + " cannot be opened (" + reason(e)
                            + "). Name the PKCS#12 file with --certificate and its password with --password.",
                    e);
        }
    }

    private static TrustManagerFactory authorities(Path trust) {
        try (var content = Files.newInputStream(trust)) {
            var keystore = KeyStore.getInstance("PKCS12");
            keystore.load(null, null);
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                keystore.setCertificateEntry("authority-" + keystore.size(), authority);
            }
            var authorities = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            authorities.init(keystore);
            return authorities;
        } catch (IOException | GeneralSecurityException e) {
            throw new CredentialsUnusable(
                    "The certification authorities in " + trust + " cannot be read (" + reason(e)
                            + "). Name a PEM file with --trust.",
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }
}
