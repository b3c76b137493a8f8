package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.demo.pki.TestPki;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@DisplayName("The keys of a demonstration are refused by every other node")
class DemoKeyCheckTest {
    @TempDir
    static Path folder;

    private static TestPki demonstration;
    private static TestPki another;

    @BeforeAll
    static void certificates() throws IOException {
        demonstration = pki(DemoPopulation.AUTHORITY);
        another = pki("Ministry CA");
    }

    private static TestPki pki(String authority) throws IOException {
        var population = new Population(
                authority,
                List.of(new Population.Party("mission.BERLIN", IssuedKey.Kind.EC_P256)),
                List.of(new CertificateProfile.Person("officer-1", "mission.BERLIN")));
        return TestPki.open(
                folder.resolve(authority.replace(' ', '-')), population, DemoPopulation.password(), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.signing.keystore, seals.p12",
        "gateway.signing.ca-certificates, ca.pem",
        "gateway.directory.seal-certificates, seal-certificates.pem",
        "gateway.broker.keystore, people/officer-1.p12",
        "gateway.broker.ca-certificates, ca.pem",
        "server.ssl.key-store, https.p12",
        "server.ssl.certificate, https.crt.pem",
        "server.ssl.trust-certificate, ca.pem",
    })
    void in_each_setting(String setting, String file) {
        assertThatThrownBy(() -> check(
                        Map.of(setting, demonstration.folder().resolve(file).toString())))
                .hasMessageStartingWith(setting + ": ")
                .hasMessageContaining("comes from a demonstration");
        assertThatThrownBy(() -> check(Map.of(
                        setting, demonstration.folder().resolve(file).toUri().toString())))
                .hasMessageStartingWith(setting + ": ");
        assertThatCode(() ->
                        check(Map.of(setting, another.folder().resolve(file).toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void but_not_by_a_demonstration() {
        var settings = Map.of(
                "gateway.demo.active",
                "true",
                "gateway.signing.keystore",
                demonstration.sealKeystore().toString());

        assertThatCode(() -> check(settings)).doesNotThrowAnyException();
    }

    @Test
    void a_file_that_cannot_be_read_is_left_to_the_part_that_uses_it() throws IOException {
        var text = Files.writeString(folder.resolve("text"), "text").toString();

        assertThatCode(() -> check(Map.of("gateway.signing.keystore", text, "server.ssl.certificate", text)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(Map.of(
                        "gateway.signing.ca-certificates",
                        folder.resolve("none").toString())))
                .doesNotThrowAnyException();
    }

    private static void check(Map<String, String> settings) {
        var all = new HashMap<String, Object>(settings);
        for (var setting : List.copyOf(settings.keySet())) {
            all.put(setting + "-password", new String(DemoPopulation.password()));
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", environment);
        new DemoKeyCheck().postProcessBeanFactory(beans);
    }
}
