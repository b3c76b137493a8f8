package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.demo.pki.CertificateAuthority;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.fault.BrokerClient;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("A standalone broker of the shipped configuration")
@ExtendWith(OutputCaptureExtension.class)
class StandaloneBrokerIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static BrokerSite site;
    private static BrokerProcess broker;

    @BeforeAll
    static void start() throws Exception {
        site = BrokerSite.in(folder.resolve("site"))
                .node("country", "mission.BERLIN", "office.*")
                .node("berlin", "mission.BERLIN")
                .node("office", "office.711110000")
                .node("half", "mission.BERLIN", "office.711110000")
                .node("stranger");
        broker = BrokerProcess.start(site);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    void brings_a_consignment_over_and_its_receipt_back() throws Exception {
        try (var node = node("round-trip").with(broker, "country").start()) {
            var dossier = node.send(node.dossier());

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(broker.depth("office.711110000")).isZero();
        }
    }

    @ParameterizedTest(name = "{0} may {1} {2}: {3}")
    @CsvSource({
        "berlin,  send,        office.751110000,     true",
        "berlin,  consume,     mission.BERLIN,       true",
        "berlin,  send,        delivery.dead-letter, true",
        "berlin,  consume,     office.711110000,     false",
        "berlin,  browse,      office.711110000,     false",
        "berlin,  send,        mission.BERLIN,       false",
        "berlin,  consume,     delivery.dead-letter, false",
        "berlin,  send,        delivery.reports,     true",
        "berlin,  consume,     delivery.reports,     false",
        "berlin,  createQueue, mission.ROGUE,        false",
        "berlin,  deleteQueue, mission.BERLIN,       false",
        "berlin,  send,        activemq.management,  false",
        "office,  send,        mission.BERLIN,       true",
        "office,  consume,     office.711110000,     true",
        "office,  send,        office.751110000,     false",
        "office,  consume,     office.751110000,     false",
        "office,  consume,     mission.BERLIN,       false",
        "it-desk, consume,     delivery.dead-letter, true",
        "it-desk, browse,      delivery.expired,     true",
        "it-desk, consume,     delivery.reports,     true",
        "it-desk, consume,     office.711110000,     false",
        "it-desk, send,        office.711110000,     true",
        "it-desk, send,        orders.mission.BERLIN, true",
        "it-desk, consume,     orders.mission.BERLIN, false",
        "berlin,  consume,     orders.mission.BERLIN, true",
        "berlin,  send,        orders.mission.BERLIN, false",
        "office,  consume,     orders.mission.BERLIN, false",
        "office,  send,        orders.office.711110000, false",
    })
    void grants_by_certificate(String node, String deed, String queue, boolean granted) throws Exception {
        try (var client = BrokerClient.of(site, broker.url(), node)) {
            if (granted) {
                assertThatCode(() -> doing(client, deed, queue)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> doing(client, deed, queue))
                        .isInstanceOf(ActiveMQException.class)
                        .hasMessageMatching("(?s).*(AMQ229032|AMQ229213).*");
            }
        }
    }

    private static void doing(BrokerClient client, String deed, String queue) throws ActiveMQException {
        switch (deed) {
            case "send" -> client.send(queue);
            case "consume" -> client.consume(queue);
            case "browse" -> client.browse(queue);
            case "createQueue" -> client.createQueue(queue);
            case "deleteQueue" -> client.deleteQueue(queue);
            default -> throw new IllegalArgumentException(deed);
        }
    }

    @Test
    void turns_away_who_has_no_certificate() {
        assertThatThrownBy(() -> enter(Optional.empty())).isInstanceOf(ActiveMQException.class);
    }

    @Test
    void turns_away_a_certificate_of_an_authority_that_it_does_not_know() {
        var foreign = CertificateAuthority.create("Broker test CA", Clock.systemUTC());

        assertThatThrownBy(() -> enter(Optional.of(key(foreign, "berlin", "foreign"))))
                .isInstanceOf(ActiveMQException.class);
    }

    @Test
    void turns_away_a_certificate_whose_name_is_on_no_list() {
        assertThatThrownBy(() -> enter(Optional.of(site.keystore("stranger"))))
                .isInstanceOf(ActiveMQException.class)
                .hasMessageContaining("AMQ229031");
    }

    @Test
    void turns_away_a_certificate_once_it_is_revoked() throws Exception {
        var issued =
                site.authority().issue(new CertificateProfile.Machine("berlin", List.of()), IssuedKey.Kind.EC_P256);
        var stolen = folder.resolve("stolen.p12");
        BrokerSite.save(stolen, issued);
        enter(Optional.of(stolen));

        site.revoke(issued.certificate());

        // While the broker opens its door anew nobody gets in: its own word says why this one does not.
        await().atMost(SOON).untilAsserted(() -> {
            assertThatThrownBy(() -> enter(Optional.of(stolen))).isInstanceOf(ActiveMQException.class);
            assertThat(broker.printed()).anyMatch(line -> line.contains("Certificate has been revoked"));
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThatCode(() -> enter(Optional.of(site.keystore("berlin"))))
                        .doesNotThrowAnyException());
    }

    @Test
    void that_does_not_know_a_node_is_named_as_the_cause_in_log_and_attempts(CapturedOutput log) {
        try (var node = node("unlisted").with(broker, "stranger").start()) {
            var dossier = node.send(node.dossier());

            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(node.causes(dossier)).contains("does not know the certificate of this node"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.getOut())
                            .containsOnlyOnce("No connection to the broker; trying on: it does not know"));
        }
    }

    @Test
    void withholds_a_queue_and_the_others_go_on_until_the_party_is_listed(CapturedOutput log) throws Exception {
        try (var node = node("half").with(broker, "half").start()) {
            var here = node.send(node.dossier());
            var there = node.send(node.dossier(TestNode.OTHER_OFFICE));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(here)).isEqualTo("RECEIPTED"));
            assertThat(node.state(there)).isNotEqualTo("RECEIPTED");
            assertThat(log.getOut()).contains("The broker does not grant this node the queue office.751110000.");

            site.node("half", "office.751110000");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(there)).isEqualTo("RECEIPTED"));
        }
    }

    @Test
    void has_no_queue_for_a_party_until_it_is_listed() throws Exception {
        var ankara = Party.of("mission.ANKARA");
        try (var node = node("new-mission").with(broker, "country").start()) {
            var letter = node.send(node.dossier(ankara));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(node.causes(letter)).contains("The broker has no queue mission.ANKARA."));

            site.node("ankara", "mission.ANKARA");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(letter)).isEqualTo("SENT"));
        }
    }

    private static TestNode.Plan node(String name) {
        return TestNode.on(folder.resolve(name));
    }

    private static void enter(Optional<Path> keystore) throws ActiveMQException {
        BrokerClient.at(site, broker.url(), keystore).close();
    }

    private static Path key(CertificateAuthority authority, String name, String file) {
        var target = folder.resolve(file + ".p12");
        BrokerSite.save(
                target, authority.issue(new CertificateProfile.Machine(name, List.of()), IssuedKey.Kind.EC_P256));
        return target;
    }
}
