package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes a node with {@code gateway.demo.active=true} the whole country in one process: makes test certificates for all missions
 * and offices, and adds the settings that name them. The log goes to a file, because the console belongs to the rehearsal. Configured
 * settings win over the added ones.
 */
public final class DemoCountry implements EnvironmentPostProcessor, Ordered {
    private static final String SEAL_KEYS = "gateway.signing.keystore";

    /** A node with one of these belongs to the real country, where nothing of a demonstration may get in. */
    private static final List<String> OF_A_REAL_NODE = List.of(
            SEAL_KEYS,
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
        var demo = DemoSettings.of(environment);
        if (!demo.active()) {
            return;
        }
        requireNoSettingsOfARealNode(environment);
        try {
            var pki = TestPki.open(
                    demo.certificates(), DemoPopulation.everyone(), DemoPopulation.password(), Clock.systemUTC());
            environment.getPropertySources().addLast(new MapPropertySource("demonstration", settings(pki)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The test certificates in " + demo.certificates() + " cannot be made: " + e.getMessage()
                            + " Set gateway.demo.certificates to a folder that this process may write.",
                    e);
        }
    }

    private static void requireNoSettingsOfARealNode(Environment environment) {
        OF_A_REAL_NODE.stream()
                .filter(environment::containsProperty)
                .findFirst()
                .ifPresent(setting -> {
                    throw new IllegalArgumentException(
                            "gateway.demo.active is true, but " + setting
                                    + " is set too. A demonstration makes its own keys and broker. Take one of the two settings out.");
                });
    }

    private static Map<String, Object> settings(TestPki pki) {
        var settings = new HashMap<String, Object>();
        settings.put(SEAL_KEYS, pki.sealKeystore().toString());
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
