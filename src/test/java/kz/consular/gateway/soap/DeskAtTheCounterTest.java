package kz.consular.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.ListCasesRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The officer's desk at the counter: two SOAP stacks, one contract")
class DeskAtTheCounterTest extends CounterTest {
    private static final String NUMBER = FakeRegister.CASE.number().value();

    @TempDir
    private Path folder;

    @Test
    void lodges_every_copy_byte_for_byte() throws Exception {
        var family = Sample.FAMILY.unpack(folder, LocalDate.of(2026, 11, 22));

        var answer = desk(CounterNode.OFFICER).lodge(family, "desk-to-counter-1");

        assertThat(answer.getAccepted().getCaseNumber()).isEqualTo(NUMBER);
        var sent = new ArrayList<Sha256>();
        for (var document : family.request().getDocument()) {
            sent.add(Sha256.ofFile(family.path().resolve(document.getFileName())));
        }
        assertThat(node.room(FakeIntake.class).digests).containsExactlyElementsOf(sent);
    }

    @Test
    void checks_every_sample() throws Exception {
        for (var sample : Sample.values()) {
            var dossier = sample.unpack(folder, LocalDate.of(2026, 11, 22));
            assertThat(desk(CounterNode.OFFICER).check(dossier.request()).isAdmissible())
                    .as(sample.folder())
                    .isTrue();
        }
    }

    @Test
    void follows_and_closes_a_case() throws Exception {
        var desk = desk(CounterNode.OFFICER);
        var handover = new ConfirmHandoverRequest();
        handover.setCaseNumber(NUMBER);
        handover.setHandedOverOn(LocalDate.of(2026, 11, 22));

        assertThat(desk.caseOf(NUMBER).getCase().getCaseNumber()).isEqualTo(NUMBER);
        assertThat(desk.cases(new ListCasesRequest()).getCase()).isNotEmpty();
        assertThat(desk.decision(NUMBER).getDecision().getCaseNumber()).isEqualTo(NUMBER);
        assertThat(desk.confirmHandover(handover).getCase().getCaseNumber()).isEqualTo(NUMBER);
    }

    @Test
    void fetches_a_dossier_whole() throws Exception {
        var container = desk(CounterNode.OFFICER).dossier(NUMBER).getContainer();

        try (var content = container.getContent().getInputStream()) {
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(FakeDossiers.SIZE);
        }
    }

    @Test
    void learns_why_it_is_refused() throws Exception {
        var stranger = desk(CounterNode.STRANGER);

        var fault = catchThrowableOfType(MissionFault.class, () -> stranger.caseOf(NUMBER));

        assertThat(fault.code()).isEqualTo(FaultCode.NOT_AN_OFFICER);
        assertThat(fault.remedy()).isNotBlank();
        assertThat(fault.reference()).isNotBlank();
    }

    private MissionClient desk(Person person) {
        var tls = OfficerTls.of(
                node.pki().personKeystore(person),
                CounterNode.PASSWORD,
                node.pki().caCertificates());
        return MissionClient.at(node.address(SoapPort.MTOM), tls);
    }
}
