package kz.consular.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Mutual TLS with nothing but the JDK. */
public final class ForeignTls {

    private ForeignTls() {}

    /**
     * @param keystore PKCS#12 with the client's key
     * @param authorities PEM, who vouches for the broker
     */
    public static SSLContext of(Path keystore, String password, Path authorities)
            throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try (var content = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, password.toCharArray());
            keys.init(store, password.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        try (var content = Files.newInputStream(authorities)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(content));
            trust.init(store);
        }
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }
}
