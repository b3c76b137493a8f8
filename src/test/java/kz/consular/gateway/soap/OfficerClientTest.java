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

@DisplayName("The officer's client calls the endpoint: two SOAP stacks, one contract")
class OfficerClientTest extends SoapEndpointTest {
    private static final String NUMBER = FakeRegister.CASE.number().value();

    @TempDir
    private Path folder;

    @Test
    void lodges_every_copy_byte_for_byte() throws Exception {
        var family = Sample.FAMILY.unpack(folder, LocalDate.of(2026, 11, 22));

        var answer = client(SoapNode.OFFICER).lodge(family, "client-to-endpoint-1");

        assertThat(answer.getAccepted().getCaseNumber()).isEqualTo(NUMBER);
        var sent = new ArrayList<Sha256>();
        for (var document : family.request().getDocument()) {
            sent.add(Sha256.ofFile(family.path().resolve(document.getFileName())));
        }
        assertThat(node.bean(FakeIntake.class).digests).containsExactlyElementsOf(sent);
    }

    @Test
    void checks_every_sample() throws Exception {
        for (var sample : Sample.values()) {
            var dossier = sample.unpack(folder, LocalDate.of(2026, 11, 22));
            assertThat(client(SoapNode.OFFICER).check(dossier.request()).isAdmissible())
                    .as(sample.folder())
                    .isTrue();
        }
    }

    @Test
    void follows_and_closes_a_case() throws Exception {
        var client = client(SoapNode.OFFICER);
        var handover = new ConfirmHandoverRequest();
        handover.setCaseNumber(NUMBER);
        handover.setHandedOverOn(LocalDate.of(2026, 11, 22));

        assertThat(client.caseOf(NUMBER).getCase().getCaseNumber()).isEqualTo(NUMBER);
        assertThat(client.cases(new ListCasesRequest()).getCase()).isNotEmpty();
        assertThat(client.decision(NUMBER).getDecision().getCaseNumber()).isEqualTo(NUMBER);
        assertThat(client.confirmHandover(handover).getCase().getCaseNumber()).isEqualTo(NUMBER);
    }

    @Test
    void fetches_a_complete_dossier() throws Exception {
        var container = client(SoapNode.OFFICER).dossier(NUMBER).getContainer();

        try (var content = container.getContent().getInputStream()) {
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(FakeDossiers.SIZE);
        }
    }

    @Test
    void reads_the_fault_when_refused() throws Exception {
        var stranger = client(SoapNode.STRANGER);

        var fault = catchThrowableOfType(MissionFault.class, () -> stranger.caseOf(NUMBER));

        assertThat(fault.code()).isEqualTo(FaultCode.NOT_AN_OFFICER);
        assertThat(fault.remedy()).isNotBlank();
        assertThat(fault.reference()).isNotBlank();
    }

    private MissionClient client(Person person) {
        var tls = OfficerTls.of(
                node.pki().personKeystore(person), SoapNode.PASSWORD, node.pki().caCertificates());
        return MissionClient.at(node.address(SoapPort.MTOM), tls);
    }
}
