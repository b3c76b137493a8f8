package kz.consular.gateway.soap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import kz.consular.gateway.delivery.TestContainers;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.demo.pki.TestPki;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.identity.OfficerRecognition;
import kz.consular.gateway.identity.TestRecognition;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.decisions.Decisions;
import kz.consular.gateway.mission.lodging.Intake;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.Traces;
import org.apache.cxf.spring.boot.autoconfigure.CxfAutoConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The endpoint of a mission behind TLS on a free port, with hand-written doubles of the modules that it calls. */
public final class SoapNode implements AutoCloseable {
    static final Person OFFICER = new Person("officer-1", "mission.BERLIN");
    static final Person STRANGER = new Person("officer-2", "mission.PARIS");
    static final Person CLERK = new Person("clerk-1", "office.711110000");

    static final char[] PASSWORD = "endpoint".toCharArray();

    private final TestPki pki;
    private final Path data;
    private final ConfigurableApplicationContext context;

    private SoapNode(TestPki pki, Path data, ConfigurableApplicationContext context) {
        this.pki = pki;
        this.data = data;
        this.context = context;
    }

    static TestPki pki(Path folder) throws IOException {
        return TestPki.open(
                folder.resolve("pki"),
                new Population("Mission gateway test CA", List.of(), List.of(OFFICER, STRANGER, CLERK)),
                PASSWORD,
                Clock.systemUTC());
    }

    static SoapNode start(Path folder, String... settings) throws IOException {
        return start(folder, SoapLimits.PROMISED, settings);
    }

    static SoapNode start(Path folder, SoapLimits limits, String... settings) throws IOException {
        var pki = pki(folder);
        var properties = new HashMap<String, Object>(Map.of(
                "gateway.data", folder.toString(),
                "gateway.signing.keystore", "none",
                "server.port", "0",
                "server.ssl.certificate", pki.serverCertificate().toUri().toString(),
                "server.ssl.certificate-private-key", pki.serverKey().toUri().toString(),
                "server.ssl.trust-certificate", pki.caCertificates().toUri().toString(),
                "gateway.trust.crl", pki.revocationList().toString()));
        for (var setting : settings) {
            properties.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        var context = new SpringApplicationBuilder(Context.class)
                .properties(properties)
                .initializers(node -> node.getBeanFactory().addBeanPostProcessor(with(limits)))
                .run();
        return new SoapNode(pki, folder, context);
    }

    private static BeanPostProcessor with(SoapLimits limits) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SoapLimits ? limits : bean;
            }
        };
    }

    @ComponentScan(basePackageClasses = {SoapConfiguration.class, OfficerRecognition.class})
    @EnableConfigurationProperties(DataFolder.class)
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        CxfAutoConfiguration.class
    })
    static class Context {
        @Bean
        ContainerStore containers(DataFolder data) {
            return TestContainers.in(data.data().resolve("containers"));
        }

        @Bean
        Traces traces() {
            return Traces.none();
        }

        @Bean
        SealKeys keys() {
            return TestRecognition.keysOf("mission.BERLIN");
        }

        @Bean
        Intake intake() {
            return new FakeIntake();
        }

        @Bean
        CaseRegister caseRegister() {
            return new FakeRegister();
        }

        @Bean
        DossierArchive dossiers(ContainerStore containers) {
            return FakeDossiers.archive(containers);
        }

        @Bean
        Decisions decisions(DataFolder data) {
            return new FakeDecisions(data.data());
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI address(SoapPort port) {
        return URI.create("https://localhost:" + server().getPort() + "/services" + port.path());
    }

    TomcatWebServer server() {
        return (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
    }

    HttpClient client(Person person) throws IOException, GeneralSecurityException {
        return client(pki, person);
    }

    static HttpClient client(TestPki pki, Person person) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder().sslContext(tls(pki, person)).build();
    }

    SSLContext tls(Person person) throws IOException, GeneralSecurityException {
        return tls(pki, person);
    }

    private static SSLContext tls(TestPki pki, Person person) throws IOException, GeneralSecurityException {
        var own = KeyStore.getInstance(pki.personKeystore(person).toFile(), PASSWORD);
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, PASSWORD);
        var authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("ca", pki.certificateAuthority().certificate());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authorities);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    ApplicationContext context() {
        return context;
    }

    TestPki pki() {
        return pki;
    }

    /** The number of messages with attachments on disk. */
    long spooled() throws IOException {
        try (var files = Files.list(data.resolve("incoming"))) {
            return files.count();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
