package kz.consular.gateway.messaging.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.signature.trust.Expiry;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * The key by which this node identifies itself to the broker, and the authorities by which it recognises the broker. Both files were
 * opened once, so that an error shows at the start and not as a connection that never opens.
 */
record BrokerKey(Path keystore, String password, Path authorities) {

    static BrokerKey load(Path keystore, String password, Path authorities) {
        requireKey(keystore, password);
        requireCertificates(authorities);
        return new BrokerKey(keystore, password, authorities);
    }

    private static void requireKey(Path file, String password) {
        try (var content = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, password.toCharArray());
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    store.getKey(alias, password.toCharArray());
                    return;
                }
            }
            throw new BrokerKeyUnusable("gateway.broker.keystore: " + file
                    + " holds no private key. Name the PKCS#12 file with the key by which the broker knows this node.");
        } catch (NoSuchFileException e) {
            throw missing("keystore", file, e);
        } catch (IOException | GeneralSecurityException e) {
            throw e.getCause() instanceof UnrecoverableKeyException || e instanceof UnrecoverableKeyException
                    ? new BrokerKeyUnusable("gateway.broker.keystore-password does not open " + file + ".", e)
                    : new BrokerKeyUnusable(
                            "gateway.broker.keystore: " + file + " is no PKCS#12 file that can be read: "
                                    + e.getMessage() + ".",
                            e);
        }
    }

    private static void requireCertificates(Path file) {
        try (var content = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(content)
                    .isEmpty()) {
                throw noCertificates(file, null);
            }
        } catch (NoSuchFileException e) {
            throw missing("ca-certificates", file, e);
        } catch (IOException | CertificateException e) {
            throw noCertificates(file, e);
        }
    }

    private static BrokerKeyUnusable missing(String setting, Path file, Exception cause) {
        return new BrokerKeyUnusable("gateway.broker." + setting + ": there is no file " + file + ".", cause);
    }

    private static BrokerKeyUnusable noCertificates(Path file, @Nullable Exception cause) {
        return new BrokerKeyUnusable(
                "gateway.broker.ca-certificates: " + file
                        + " holds no certificate. Name a PEM file with the authorities of the broker's certificate.",
                cause);
    }

    /** Of the certificate of the key, and of the authorities of the broker. */
    List<Expiry> expiries() throws IOException, GeneralSecurityException {
        var expiries = new ArrayList<Expiry>();
        var store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
                expiries.add(Expiry.of(Expiry.Purpose.BROKER_KEY, own));
            }
        }
        try (var content = Files.newInputStream(authorities)) {
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                expiries.add(Expiry.of(Expiry.Purpose.BROKER_AUTHORITY, (X509Certificate) authority));
            }
        }
        return expiries;
    }

    /** For a connection to the broker without its client. */
    SSLContext context() {
        var own = new JksSslStoreDetails("PKCS12", null, keystore.toUri().toString(), password);
        var trusted = PemSslStoreDetails.forCertificate(authorities.toUri().toString());
        return SslBundle.of(SslStoreBundle.of(
                        new JksSslStoreBundle(own, null).getKeyStore(),
                        password,
                        new PemSslStoreBundle(null, trusted).getTrustStore()))
                .createSslContext();
    }

    /** The TLS parameters of the client. It checks the name in the certificate of the broker against the host. */
    Map<String, Object> transport() {
        return Map.of(
                TransportConstants.SSL_ENABLED_PROP_NAME,
                true,
                TransportConstants.ENABLED_PROTOCOLS_PROP_NAME,
                "TLSv1.3,TLSv1.2",
                TransportConstants.VERIFY_HOST_PROP_NAME,
                true,
                TransportConstants.FORCE_SSL_PARAMETERS,
                true,
                TransportConstants.KEYSTORE_TYPE_PROP_NAME,
                "PKCS12",
                TransportConstants.KEYSTORE_PATH_PROP_NAME,
                keystore.toString(),
                TransportConstants.KEYSTORE_PASSWORD_PROP_NAME,
                password,
                TransportConstants.TRUSTSTORE_TYPE_PROP_NAME,
                "PEMCA",
                TransportConstants.TRUSTSTORE_PATH_PROP_NAME,
                authorities.toString());
    }

    @Override
    public String toString() {
        return "key in " + keystore;
    }
}
