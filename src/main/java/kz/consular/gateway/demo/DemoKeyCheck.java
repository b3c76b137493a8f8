package kz.consular.gateway.demo;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops a node that is no demonstration but has a key or a trust anchor of one. The keys of a demonstration lie unprotected on the disk
 * of its user, so that a seal made with them proves nothing. Every certificate of a demonstration bears the name of its authority.
 */
@Component
final class DemoKeyCheck implements BeanFactoryPostProcessor {
    /** RFC 2253 writes a name from its end. */
    private static final X500Principal AUTHORITY = new X500Principal("C=KZ,CN=" + DemoPopulation.AUTHORITY);

    private static final List<String> CERTIFICATES = List.of(
            "gateway.signing.ca-certificates",
            "gateway.directory.seal-certificates",
            "gateway.broker.ca-certificates",
            "server.ssl.certificate",
            "server.ssl.trust-certificate");
    private static final List<String> KEYSTORES =
            List.of("gateway.signing.keystore", "gateway.broker.keystore", "server.ssl.key-store");

    private static final Logger LOG = LoggerFactory.getLogger(DemoKeyCheck.class);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(Environment.class);
        if (!DemoSettings.of(environment).active()) {
            KEYSTORES.forEach(setting -> check(
                    environment, setting, file -> keystore(file, environment.getProperty(setting + "-password"))));
            CERTIFICATES.forEach(setting -> check(environment, setting, DemoKeyCheck::certificates));
        }
    }

    private static void check(Environment environment, String setting, Reader reader) {
        var file = environment.getProperty(setting);
        if (file != null && isOfADemonstration(setting, file, reader)) {
            throw new IllegalStateException(
                    setting + ": " + file + " comes from a demonstration: it holds a certificate of "
                            + DemoPopulation.AUTHORITY + ", whose keys prove nothing. Set " + setting
                            + " to what your own certification authority issued. (A demonstration starts with gateway.demo.active=true.)");
        }
    }

    @FunctionalInterface
    private interface Reader {
        @Nullable
        KeyStore read(String file);
    }

    private static boolean isOfADemonstration(String setting, String file, Reader reader) {
        try {
            var store = reader.read(file);
            return store != null && holdsOneOfADemonstration(store);
        } catch (GeneralSecurityException | RuntimeException e) { // The part that uses the file complains of it.
            LOG.debug("{} cannot be read", setting, e);
            return false;
        }
    }

    private static boolean holdsOneOfADemonstration(KeyStore store) throws GeneralSecurityException {
        for (var alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate
                    && certificate.getIssuerX500Principal().equals(AUTHORITY)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable KeyStore keystore(String file, @Nullable String password) {
        return new JksSslStoreBundle(new JksSslStoreDetails("PKCS12", null, file, password), null).getKeyStore();
    }

    private static @Nullable KeyStore certificates(String file) {
        return new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(file)).getTrustStore();
    }
}
