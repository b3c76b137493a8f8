package kz.consular.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.activation.DataHandler;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Reference;
import java.security.GeneralSecurityException;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.WireFamily;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.mission.Document;
import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.GatewayFault_Exception;
import kz.consular.wire.mission.GetCaseRequest;
import kz.consular.wire.mission.GetDossierRequest;
import kz.consular.wire.mission.LodgeApplicationRequest;
import kz.consular.wire.mission.Mission;
import kz.consular.wire.mission.MissionService;
import org.apache.cxf.attachment.ByteDataSource;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.transport.http.HTTPConduit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A client made from the WSDL")
class WsdlClientsTest extends SoapEndpointTest {

    private Mission client(SoapPort port) throws IOException, GeneralSecurityException {
        var service = new MissionService();
        var mission = port == SoapPort.MTOM ? service.getMissionPort() : service.getMissionInlinePort();
        var provider = (BindingProvider) mission;
        provider.getRequestContext()
                .put(
                        BindingProvider.ENDPOINT_ADDRESS_PROPERTY,
                        node.address(port).toString());
        ((SOAPBinding) provider.getBinding()).setMTOMEnabled(port == SoapPort.MTOM);
        var tls = new TLSClientParameters();
        tls.setSslContext(node.tls(SoapNode.OFFICER));
        ((HTTPConduit) ClientProxy.getClient(mission).getConduit()).setTlsClientParameters(tls);
        return mission;
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void lodges(SoapPort port) throws Exception {
        var answer = client(port).lodgeApplication(request());

        assertThat(answer.getAccepted().getCaseNumber()).isEqualTo("BERLIN-2026-000017");
        assertThat(node.bean(FakeIntake.class).digests)
                .containsOnly(Sha256.of(Sha256.start().digest(Soap.PDF)))
                .hasSize(2);
    }

    @Test
    void fetches_a_dossier() throws Exception {
        var request = new GetDossierRequest();
        request.setCaseNumber("BERLIN-2026-000017");

        var client = client(SoapPort.MTOM);

        try (var content =
                client.getDossier(request).getContainer().getContent().getInputStream()) {
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(FakeDossiers.SIZE);
        } finally {
            // CXF closes the connection of a client that nothing refers to any more.
            Reference.reachabilityFence(client);
        }
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void reads_a_fault_by_its_code(SoapPort port) throws Exception {
        var request = new GetCaseRequest();
        request.setCaseNumber("PARIS-2026-000001");
        var client = client(port);

        var fault = catchThrowableOfType(GatewayFault_Exception.class, () -> client.getCase(request));

        assertThat(fault.getFaultInfo().getCode()).isEqualTo(FaultCode.CASE_OF_ANOTHER_MISSION);
        assertThat(fault.getFaultInfo().getRemedy()).isNotBlank();
    }

    private static LodgeApplicationRequest request() {
        var request = new LodgeApplicationRequest();
        request.setSubmissionId("made-by-a-client-1");
        request.setApplication(WireFamily.application());
        WireFamily.documents().stream().map(WsdlClientsTest::withContent).forEach(request.getDocument()::add);
        return request;
    }

    private static Document withContent(DocumentDescription description) {
        var document = new Document();
        document.setKind(description.getKind());
        document.getPerson().addAll(description.getPerson());
        document.setMediaType(description.getMediaType());
        document.setFileName(description.getFileName());
        document.setContent(new DataHandler(new ByteDataSource(Soap.PDF, "application/octet-stream")));
        return document;
    }
}
