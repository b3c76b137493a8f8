package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.demo.pki.TestPki;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A node that was given neither keys nor a broker becomes the whole country in one process: it gets test certificates for every mission
 * and office, and settings that point at them. Its log goes to a file, so that the console is free for the rehearsal. Whatever is
 * configured wins over these settings.
 */
public final class DemoCountry implements EnvironmentPostProcessor, Ordered {
    public static final String ACTIVE = "gateway.local.active";

    private static final String CERTIFICATES = "gateway.local.certificates";
    private static final String DEFAULT_FOLDER = "certs/local";
    private static final String OWN_KEYS = "gateway.signing.keystore";
    /** Whoever sets one of these means a node of the real country, and hears at the start what else it lacks. */
    private static final List<String> OWN = List.of(
            OWN_KEYS,
            "gateway.signing.keystore-password",
            "gateway.signing.ca-certificates",
            "gateway.signing.revocation-list",
            "gateway.broker.url",
            "gateway.broker.keystore",
            "gateway.broker.keystore-password",
            "gateway.broker.ca-certificates",
            "gateway.trust.crl",
            "server.ssl.certificate",
            "server.ssl.key-store",
            "server.ssl.bundle");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (OWN.stream().anyMatch(environment::containsProperty)
                || !environment.getProperty(ACTIVE, Boolean.class, true)) {
            return;
        }
        var folder = Path.of(environment.getProperty(CERTIFICATES, DEFAULT_FOLDER))
                .toAbsolutePath()
                .normalize();
        try {
            var pki = TestPki.open(folder, DemoPopulation.everyone(), DemoPopulation.password(), Clock.systemUTC());
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("the country in one process", settings(pki)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The test certificates in " + folder + " cannot be made: " + e.getMessage() + " Set " + CERTIFICATES
                            + " to a folder that this process may write, or set gateway.signing.* to your own.",
                    e);
        }
    }

    private static Map<String, Object> settings(TestPki pki) {
        var settings = new HashMap<String, Object>();
        settings.put(ACTIVE, "true");
        settings.put(CERTIFICATES, pki.folder().toString());
        settings.put(OWN_KEYS, pki.sealKeystore().toString());
        settings.put("gateway.signing.keystore-password", new String(DemoPopulation.password()));
        settings.put("gateway.signing.ca-certificates", pki.caCertificates().toString());
        settings.put("gateway.signing.revocation-list", pki.revocationList().toString());
        settings.put(
                "gateway.directory.seal-certificates", pki.sealCertificates().toString());
        settings.put("logging.file.name", "${gateway.data:data}/gateway.log");
        settings.put("logging.threshold.console", "WARN");
        settings.put("spring.main.banner-mode", "off");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", "8443");
        settings.put("server.ssl.certificate", pki.serverCertificate().toUri().toString());
        settings.put(
                "server.ssl.certificate-private-key", pki.serverKey().toUri().toString());
        settings.put(
                "server.ssl.trust-certificate", pki.caCertificates().toUri().toString());
        settings.put("gateway.trust.crl", pki.revocationList().toString());
        return settings;
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
