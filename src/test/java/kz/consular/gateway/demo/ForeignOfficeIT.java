package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.consular.foreign.ForeignOffice;
import kz.consular.foreign.ForeignOffice.Label;
import kz.consular.foreign.ForeignSeal;
import kz.consular.foreign.ForeignTls;
import kz.consular.foreign.Judge;
import kz.consular.foreign.Papers;
import kz.consular.foreign.Parcel;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.pki.CertificateAuthority;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.Event;
import kz.consular.wire.mission.EventCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An office with software of another vendor: Qpid JMS over AMQP 1.0, EU DSS and OpenSSL")
class ForeignOfficeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The office of the last registration of the sample's applicant. */
    private static final String OFFICE = "office.751710000";

    private static final String OTHER_OFFICE = "office.711110000";

    @TempDir
    static Path folder;

    private static BrokerSite site;
    private static BrokerProcess broker;
    private static Country mission;
    private static MissionClient officer;

    private ForeignOffice office;
    private Judge judge;

    @BeforeAll
    static void start() throws Exception {
        site = BrokerSite.in(folder.resolve("site"))
                .node("berlin", "mission.BERLIN")
                .node(OFFICE, OFFICE)
                .node(OTHER_OFFICE, OTHER_OFFICE);
        broker = BrokerProcess.start(site);
        mission = Country.missionAlone(folder, DemoPopulation.BERLIN, broker.settings("berlin"));
        officer = mission.officer(DemoPopulation.BERLIN);
    }

    @AfterAll
    static void stop() throws Exception {
        try (var _ = broker;
                var _ = mission) {
            assertThat(broker.depth("mission.BERLIN"))
                    .as("left in the mission's queue")
                    .isZero();
        }
    }

    @BeforeEach
    void open() throws Exception {
        office = foreign(OFFICE, OFFICE);
        judge = new Judge(folder.resolve("certificates/ca.pem"), folder.resolve("certificates/crl.pem"));
    }

    @AfterEach
    void close() throws JMSException {
        office.close();
        assertThat(broker.depth(OFFICE)).as("left in the office's queue").isZero();
    }

    @Test
    @DisplayName("takes a dossier, finds it good, receipts it, and decides it; the officer fetches the decision")
    void decides() throws Exception {
        var number = lodge();
        var dossier = dossierOf(number);
        assertThat(dossier.durable()).isTrue();
        assertThat(dossier.found()).isEqualTo(dossier.text("sha256"));
        assertThat(dossier.properties()).containsEntry("size", dossier.length());
        assertThat(judge.signerOf(dossier.body())).isEqualTo(dossier.text("sender"));

        receipt(dossier);
        mission.awaitState(officer, number, CaseState.UNDER_CONSIDERATION);

        var container = permission(dossier);
        var label = decision(dossier, container);
        office.put(label, container);
        mission.awaitState(officer, number, CaseState.DECIDED);

        var answer = answerTo(label);
        assertThat(answer.text("kind")).isEqualTo("RECEIPT");
        assertThat(ForeignOffice.outcome(answer)).isEqualTo("ACCEPTED");
        assertThat(judge.signerOf(answer.body())).isEqualTo(dossier.text("sender"));
        var fetched = officer.decision(number);
        assertThat(fetched.getContainer().getDigest()).isEqualTo(ForeignOffice.sha256(container));
        assertThat(fetched.getDecision().getPermitted().getPassportToIssue()).containsExactly("applicant");
    }

    @Test
    @DisplayName("takes a dossier of several mebibytes, which the broker turns from a large message into AMQP")
    void largeDossier() throws Exception {
        var number = officer.lodge(BigPaper.addedTo(Sample.SINGLE_ADULT, folder.resolve("big"), 5 << 20), id())
                .getAccepted()
                .getCaseNumber();

        var dossier = dossierOf(number);

        assertThat(dossier.length())
                .isGreaterThan(5 << 20)
                .isEqualTo(dossier.properties().get("size"));
        assertThat(dossier.found()).isEqualTo(dossier.text("sha256"));
        assertThat(judge.signerOf(dossier.body())).isEqualTo(dossier.text("sender"));
        receipt(dossier);
        mission.awaitState(officer, number, CaseState.UNDER_CONSIDERATION);
    }

    @Test
    @DisplayName("refuses a dossier and takes the very same later: the receipt is stronger")
    void refusalThenReceipt() throws Exception {
        var number = lodge();
        var dossier = dossierOf(number);

        office.answer(
                dossier,
                "REFUSAL",
                seal(OFFICE)
                        .container(Map.of(
                                "receipt.xml",
                                Papers.refusal(
                                        dossier, "NOT_OUR_DISTRICT", "The applicant was never registered here."))));
        mission.awaitState(officer, number, CaseState.REFUSED_BY_OFFICE);
        receipt(dossier);

        mission.awaitState(officer, number, CaseState.UNDER_CONSIDERATION);
    }

    @Test
    @DisplayName("decides before its receipt arrives: the decision counts, and the late receipt moves nothing back")
    void decisionFirst() throws Exception {
        var number = lodge();
        var dossier = dossierOf(number);
        var container = permission(dossier);

        var label = decision(dossier, container);
        office.put(label, container);
        assertThat(ForeignOffice.outcome(answerTo(label))).isEqualTo("ACCEPTED");
        receipt(dossier);

        awaitEvent(number, EventCode.RECEIVED_BY_OFFICE);
        assertState(number, CaseState.DECIDED);
    }

    @Test
    @DisplayName("sends its decision twice: under the same message id the first receipt comes again, byte for byte")
    void sameDecisionTwice() throws Exception {
        var dossier = underConsideration();
        var container = permission(dossier);
        var label = decision(dossier, container);
        office.put(label, container);
        var first = answerTo(label);

        office.put(label, container);

        assertThat(answerTo(label).found()).isEqualTo(first.found());
        assertThat(decisionsReceived(dossier)).isOne();
    }

    @Test
    @DisplayName("decides a second time under another message id: ALREADY_DECIDED")
    void anotherDecision() throws Exception {
        var dossier = underConsideration();
        var first = permission(dossier);
        var label = decision(dossier, first);
        office.put(label, first);
        assertThat(ForeignOffice.outcome(answerTo(label))).isEqualTo("ACCEPTED");

        var second = permission(dossier);
        assertRefused(decision(dossier, second), second, "ALREADY_DECIDED");

        assertThat(officer.decision(dossier.text("caseNumber")).getContainer().getDigest())
                .isEqualTo(ForeignOffice.sha256(first));
    }

    @Test
    @DisplayName("is refused a decision under another party's genuine seal: WRONG_SIGNER")
    void anotherPartysSeal() throws Exception {
        var dossier = underConsideration();
        var forged = seal(OTHER_OFFICE).container(Map.of("decision.xml", permissionXml(dossier, dossier.found())));

        assertRefused(decision(dossier, forged), forged, "WRONG_SIGNER");

        assertUnharmed(dossier);
    }

    @Test
    @DisplayName(
            "is refused a decision under a seal in its own name from its own authority: NO_CERTIFICATE_CHAIN_FOUND")
    void selfMadeSeal() throws Exception {
        var dossier = underConsideration();
        var own = CertificateAuthority.create("Mission gateway test CA", Clock.systemUTC())
                .issue(new CertificateProfile.Seal(OFFICE), IssuedKey.Kind.EC_P256);
        var forged = new ForeignSeal(own.key(), own.certificate())
                .container(Map.of("decision.xml", permissionXml(dossier, dossier.found())));

        assertRefused(decision(dossier, forged), forged, "NO_CERTIFICATE_CHAIN_FOUND");

        assertUnharmed(dossier);
    }

    @Test
    @DisplayName(
            "sends more than an office may: the broker breaks off, and neither it nor the mission holds it in memory")
    void tooLong() throws Exception {
        var dossier = underConsideration();
        var container = new byte[5 << 20];

        assertThatThrownBy(() -> office.put(decision(dossier, container), container))
                .hasMessageContaining("limit exceeded");

        office = foreign(OFFICE, OFFICE);
        assertUnharmed(dossier);
    }

    @Test
    @DisplayName("may not read the queue of another office, nor that of a mission, whatever its software")
    void anotherQueue() throws Exception {
        for (var queue : List.of(OTHER_OFFICE, "mission.BERLIN")) {
            try (var curious = foreign(OFFICE, queue)) {
                assertThatThrownBy(() -> curious.take(PATIENCE)).isInstanceOf(JMSSecurityException.class);
            }
        }
    }

    @Test
    @DisplayName("another office, in its own name and under its own seal: DECISION_OF_ANOTHER_OFFICE")
    void anotherOffice() throws Exception {
        var dossier = underConsideration();
        try (var other = foreign(OTHER_OFFICE, OTHER_OFFICE)) {
            var container =
                    seal(OTHER_OFFICE).container(Map.of("decision.xml", permissionXml(dossier, dossier.found())));
            var label = other.label(dossier.text("caseNumber"), "DECISION", dossier.text("sender"), container);
            other.put(label, container);

            var answer = other.take(PATIENCE).orElseThrow();
            assertThat(answer.correlationId()).isEqualTo(label.messageId());
            assertThat(ForeignOffice.outcome(answer)).isEqualTo("DECISION_OF_ANOTHER_OFFICE");
        }
        assertUnharmed(dossier);
    }

    @Test
    @DisplayName("is refused a decision on another dossier: DOSSIER_DIGEST_DIFFERS")
    void anotherDossier() throws Exception {
        var dossier = underConsideration();
        var other = ForeignOffice.sha256("another dossier".getBytes(StandardCharsets.UTF_8));
        var container = seal(OFFICE).container(Map.of("decision.xml", permissionXml(dossier, other)));

        assertRefused(decision(dossier, container), container, "DOSSIER_DIGEST_DIFFERS");

        assertUnharmed(dossier);
    }

    @Test
    @DisplayName("is refused a container that was changed after sealing: HASH_FAILURE")
    void tampered() throws Exception {
        var dossier = underConsideration();
        var tampered = withChanged("decision.xml", permission(dossier));

        assertRefused(decision(dossier, tampered), tampered, "HASH_FAILURE");

        assertUnharmed(dossier);
    }

    @Test
    @DisplayName("is refused a container that is not the one announced: DIGEST_DIFFERS")
    void notTheOneAnnounced() throws Exception {
        var dossier = underConsideration();
        var container = permission(dossier);
        var label = decision(dossier, container).announcing(dossier.found());

        assertRefused(label, container, "DIGEST_DIFFERS");

        assertUnharmed(dossier);
    }

    @Test
    @DisplayName("a receipt that names another digest ends no duty and goes to the dead-letter queue")
    void receiptForAnotherDigest() throws Exception {
        var number = lodge();
        var dossier = dossierOf(number);
        var other = ForeignOffice.sha256("another dossier".getBytes(StandardCharsets.UTF_8));
        var label = office.answer(
                dossier, "RECEIPT", seal(OFFICE).container(Map.of("receipt.xml", Papers.receiptFor(other, dossier))));

        assertDeadLetter(label);
        assertState(number, CaseState.ACCEPTED);

        receipt(dossier);
        mission.awaitState(officer, number, CaseState.UNDER_CONSIDERATION);
    }

    @Test
    @DisplayName("a receipt under another party's seal ends no duty and goes to the dead-letter queue")
    void receiptUnderAnotherSeal() throws Exception {
        var number = lodge();
        var dossier = dossierOf(number);
        var label = office.answer(
                dossier, "RECEIPT", seal(OTHER_OFFICE).container(Map.of("receipt.xml", Papers.receipt(dossier))));

        assertDeadLetter(label);
        assertState(number, CaseState.ACCEPTED);
        receipt(dossier);
        mission.awaitState(officer, number, CaseState.UNDER_CONSIDERATION);
    }

    /** @param node the node whose certificate the client uses */
    private static ForeignOffice foreign(String node, String queue) throws Exception {
        var tls = ForeignTls.of(site.keystore(node), site.password(), site.caCertificates());
        return ForeignOffice.open(broker.port(), tls, queue, folder);
    }

    private void assertDeadLetter(Label label) throws Exception {
        try (var deadLetters = foreign(BrokerSite.IT, TestBroker.DEAD_LETTER)) {
            var stray = deadLetters.take(PATIENCE).orElseThrow();
            assertThat(stray.text("messageId")).isEqualTo(label.messageId());
            assertThat(stray.text("deadLetterFrom")).isEqualTo(label.recipient());
        }
    }

    private void assertRefused(Label label, byte[] container, String code) throws JMSException, IOException {
        office.put(label, container);
        var answer = answerTo(label);
        assertThat(answer.text("kind")).isEqualTo("REFUSAL");
        assertThat(ForeignOffice.outcome(answer)).isEqualTo(code);
    }

    /** The case is still open, and a valid decision is accepted. */
    private void assertUnharmed(Parcel dossier) throws JMSException, IOException {
        assertState(dossier.text("caseNumber"), CaseState.UNDER_CONSIDERATION);
        var genuine = permission(dossier);
        var label = decision(dossier, genuine);
        office.put(label, genuine);
        assertThat(ForeignOffice.outcome(answerTo(label))).isEqualTo("ACCEPTED");
        assertState(dossier.text("caseNumber"), CaseState.DECIDED);
    }

    private Parcel underConsideration() throws JMSException, IOException {
        var number = lodge();
        var dossier = dossierOf(number);
        receipt(dossier);
        mission.awaitState(officer, number, CaseState.UNDER_CONSIDERATION);
        return dossier;
    }

    private Parcel dossierOf(String number) throws JMSException, IOException {
        var dossier = office.take(PATIENCE).orElseThrow();
        assertThat(dossier.text("kind")).isEqualTo("DOSSIER");
        assertThat(dossier.text("caseNumber")).isEqualTo(number);
        return dossier;
    }

    private Parcel answerTo(Label label) throws JMSException, IOException {
        var answer = office.take(PATIENCE).orElseThrow();
        assertThat(answer.correlationId()).isEqualTo(label.messageId());
        return answer;
    }

    private void receipt(Parcel dossier) throws JMSException {
        office.answer(dossier, "RECEIPT", seal(OFFICE).container(Map.of("receipt.xml", Papers.receipt(dossier))));
    }

    private static byte[] permission(Parcel dossier) throws IOException {
        return seal(OFFICE).container(Map.of("decision.xml", permissionXml(dossier, dossier.found())));
    }

    private static byte[] permissionXml(Parcel dossier, String digest) throws IOException {
        return Papers.permission(ForeignOffice.dossier(dossier), digest);
    }

    private Label decision(Parcel dossier, byte[] container) {
        return office.label(dossier.text("caseNumber"), "DECISION", dossier.text("sender"), container);
    }

    /** Changes one byte of one file; the ZIP archive stays valid. */
    private static byte[] withChanged(String file, byte[] container) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(container));
                var out = new ZipOutputStream(changed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                if (entry.getName().equals(file)) {
                    content[content.length - 1] ^= ' ';
                }
                out.putNextEntry(copy(entry));
                out.write(content);
                out.closeEntry();
            }
        }
        return changed.toByteArray();
    }

    private static ZipEntry copy(ZipEntry entry) {
        var copy = new ZipEntry(entry.getName());
        copy.setMethod(entry.getMethod());
        if (entry.getMethod() == ZipEntry.STORED) {
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        return copy;
    }

    private void awaitEvent(String number, EventCode code) {
        Awaitility.await(code + " of " + number)
                .atMost(PATIENCE)
                .until(() -> officer.caseOf(number).getEvent().stream().anyMatch(event -> event.getCode() == code));
    }

    private static long decisionsReceived(Parcel dossier) {
        return officer.caseOf(dossier.text("caseNumber")).getEvent().stream()
                .map(Event::getCode)
                .filter(EventCode.DECISION_RECEIVED::equals)
                .count();
    }

    private static void assertState(String number, CaseState state) {
        assertThat(officer.caseOf(number).getCase().getState()).isEqualTo(state);
    }

    private static ForeignSeal seal(String address) {
        return ForeignSeal.in(folder.resolve("certificates/seals.p12"), DemoPopulation.password(), address);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String lodge() {
        try {
            var sample = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
            return officer.lodge(sample, id()).getAccepted().getCaseNumber();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
