package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.consular.gateway.MissionGateway;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.pki.TestPki;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.CaseState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A mission and an office on nodes of their own, of which one has lost its database")
class OneSideLostTest {
    private static final OfficeCode OFFICE = new OfficeCode("751710000");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private TestPki pki;
    private TestBroker broker;
    private Side mission;
    private Side office;
    private DossierFolder single;

    @BeforeEach
    void start() throws Exception {
        pki = CountryCertificates.open(folder.resolve("certificates"));
        broker = new TestBroker(folder.resolve("broker")).start();
        mission = new Side("mission", "mission.BERLIN"::equalsIgnoreCase);
        office = new Side("office", ("office." + OFFICE)::equalsIgnoreCase);
        single = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
    }

    @AfterEach
    void stop() {
        mission.close();
        office.close();
        broker.close();
    }

    /** A node in this process, with keys, folder and database of its own. */
    private final class Side implements AutoCloseable {
        private final List<String> settings;
        private final Path data;
        private ConfigurableApplicationContext node;

        Side(String role, Predicate<String> parties) throws IOException, GeneralSecurityException {
            data = folder.resolve(role);
            settings = List.of(
                    "--gateway.roles=" + role,
                    "--gateway.data=" + data,
                    "--gateway.signing.keystore=" + keys(role, parties),
                    "--gateway.signing.keystore-password=" + new String(DemoPopulation.password()),
                    "--gateway.signing.ca-certificates=" + pki.caCertificates(),
                    "--gateway.signing.revocation-list=" + pki.revocationList(),
                    "--gateway.directory.seal-certificates=" + pki.sealCertificates(),
                    "--gateway.trust.crl=" + pki.revocationList(),
                    "--server.ssl.certificate=" + pki.serverCertificate().toUri(),
                    "--server.ssl.certificate-private-key=" + pki.serverKey().toUri(),
                    "--server.ssl.trust-certificate=" + pki.caCertificates().toUri(),
                    "--gateway.broker.url=" + broker.url(),
                    "--gateway.broker.dead-letter=" + TestBroker.DEAD_LETTER);
            node = run(settings);
        }

        private Path keys(String role, Predicate<String> parties) throws IOException, GeneralSecurityException {
            var password = DemoPopulation.password();
            var keys = KeyStore.getInstance(pki.sealKeystore().toFile(), password);
            var strangers = new ArrayList<String>();
            keys.aliases().asIterator().forEachRemaining(alias -> {
                if (!parties.test(alias)) {
                    strangers.add(alias);
                }
            });
            for (var stranger : strangers) {
                keys.deleteEntry(stranger);
            }
            var file = folder.resolve(role + ".p12");
            try (var out = Files.newOutputStream(file)) {
                keys.store(out, password);
            }
            return file;
        }

        void start() {
            node = run(settings);
        }

        DemoEndpoints endpoints() {
            var port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            return new DemoEndpoints(port, folder.resolve("certificates"));
        }

        String rebuiltAfterLoss() throws IOException {
            close();
            try (var database = Files.newDirectoryStream(data, "gateway.db*")) {
                for (var file : database) {
                    Files.delete(file);
                }
            }
            var report = Rebuild.run(settings);
            assertThat(report.exit()).as(report.output()).isZero();
            return report.output();
        }

        long count(String what) {
            return node.getBean(JdbcClient.class)
                    .sql("SELECT COUNT(*) FROM " + what)
                    .query(Long.class)
                    .single();
        }

        void awaitAllReceipted() {
            Awaitility.await("all is receipted")
                    .atMost(SOON)
                    .until(() -> count("consignment WHERE state <> 'RECEIPTED'") == 0);
        }

        @Override
        public void close() {
            node.close();
        }
    }

    private static ConfigurableApplicationContext run(List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(List.of("--server.port=0", "--gateway.console.port=0", "--server.address=127.0.0.1"));
        return new SpringApplicationBuilder(MissionGateway.class).run(arguments.toArray(String[]::new));
    }

    private Accepted lodge(String id) {
        return mission.endpoints()
                .officer(DemoPopulation.BERLIN)
                .lodge(single, id)
                .getAccepted();
    }

    private void decide(Accepted accepted) {
        var clerk = office.endpoints().clerk(OFFICE);
        Awaitility.await("the office holds it").atMost(SOON).until(() -> clerk.holds(accepted.getCaseNumber()));
        clerk.permit(accepted.getCaseNumber());
    }

    private void awaitState(Accepted accepted, CaseState state) {
        var officer = mission.endpoints().officer(DemoPopulation.BERLIN);
        Awaitility.await(accepted.getCaseNumber() + " is " + state)
                .atMost(SOON)
                .until(() -> officer.caseOf(accepted.getCaseNumber()).getCase().getState() == state);
    }

    @Test
    @DisplayName("the mission: the office recognises repeated dossiers, and its decisions of the meantime arrive")
    void mission() throws IOException {
        var decided = lodge("submission-decided");
        var waiting = lodge("submission-waiting");
        var decidedMeanwhile = lodge("submission-meanwhile");
        decide(decided);
        awaitState(decided, CaseState.DECIDED);
        awaitState(waiting, CaseState.UNDER_CONSIDERATION);
        awaitState(decidedMeanwhile, CaseState.UNDER_CONSIDERATION);

        assertThat(mission.rebuiltAfterLoss()).contains("added         3, 2 of them");
        decide(decidedMeanwhile);
        mission.start();

        awaitState(decided, CaseState.DECIDED);
        awaitState(waiting, CaseState.UNDER_CONSIDERATION);
        awaitState(decidedMeanwhile, CaseState.DECIDED);
        mission.awaitAllReceipted();
        office.awaitAllReceipted();
        assertThat(lodge("submission-waiting").getCaseNumber()).isEqualTo(waiting.getCaseNumber());
        assertThat(office.count("office_case")).isEqualTo(3);
        decide(waiting);
        awaitState(waiting, CaseState.DECIDED);
        office.awaitAllReceipted();
        assertThat(office.count("consignment")).as("each decision went once").isEqualTo(3);
    }

    @Test
    @DisplayName("the office: the mission recognises repeated decisions, and no case is lost or decided twice")
    void office() throws IOException {
        var decided = lodge("submission-decided");
        var waiting = lodge("submission-waiting");
        decide(decided);
        awaitState(decided, CaseState.DECIDED);
        awaitState(waiting, CaseState.UNDER_CONSIDERATION);
        var digest = decisionDigest(decided);

        assertThat(office.rebuiltAfterLoss()).contains("Cases of offices added          2", "of offices added      1");
        office.start();

        office.awaitAllReceipted();
        assertThat(decisionDigest(decided)).isEqualTo(digest);
        assertThat(mission.count("received_decision")).isEqualTo(1);
        decide(waiting);
        awaitState(waiting, CaseState.DECIDED);
        office.awaitAllReceipted();
        assertThat(office.count("office_case WHERE decided_at IS NULL")).isZero();
        assertThat(mission.count("received_decision")).isEqualTo(2);
    }

    private String decisionDigest(Accepted accepted) {
        return mission.endpoints()
                .officer(DemoPopulation.BERLIN)
                .decision(accepted.getCaseNumber())
                .getContainer()
                .getDigest();
    }
}
