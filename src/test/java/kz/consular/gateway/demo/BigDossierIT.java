package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.CaseState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A dossier of 300 MB in ten attachments, through a gateway of 128 MB")
class BigDossierIT {
    private static final int ATTACHMENT = 30 << 20;
    private static final int ATTACHMENTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    @DisplayName("is lodged, sent, received, decided, and fetched")
    void goesThrough() throws Exception {
        try (var gateway = GatewayProcess.start(folder, "128m", "--gateway.demo.rehearsal=false")) {
            Awaitility.await("the endpoint").atMost(PATIENCE).ignoreExceptions().until(() -> wsdl(gateway) == 200);
            var officer = gateway.endpoints().officer(DemoPopulation.BERLIN);

            var accepted = officer.lodge(dossier(), "three-hundred-megabytes").getAccepted();
            var number = accepted.getCaseNumber();
            var clerk = gateway.endpoints()
                    .clerk(new OfficeCode(accepted.getOffice().getCode()));
            Awaitility.await("the office").atMost(PATIENCE).until(() -> clerk.holds(number));
            clerk.permit(number);
            Awaitility.await("the decision")
                    .atMost(PATIENCE)
                    .until(() -> officer.caseOf(number).getCase().getState() == CaseState.DECIDED);

            assertThat(officer.decision(number).getDecision().getDossierDigest())
                    .isEqualTo(accepted.getDossierDigest());
            assertThat(fetchDossier(gateway, number)).isGreaterThan((long) ATTACHMENTS * ATTACHMENT);
        }
    }

    /** The sample of the single adult, with large documents. */
    private DossierFolder dossier() throws IOException {
        var unpacked = Sample.SINGLE_ADULT.unpack(folder, AlmatyCalendar.dayOf(Instant.now()));
        var more = new StringBuilder();
        for (var i = 1; i <= ATTACHMENTS; i++) {
            var name = "paper-" + i + ".pdf";
            Files.write(unpacked.path().resolve(name), paper(i));
            more.append("""
                    <m:document>
                      <kind>ADDITIONAL</kind><mediaType>application/pdf</mediaType><fileName>%s</fileName>
                    </m:document>
                    """.formatted(name));
        }
        var description = unpacked.path().resolve("application.xml");
        var end = "</m:checkApplicationRequest>";
        var source = Files.readString(Path.of("src/main/resources/samples/single-adult/application.xml"));
        Files.writeString(description, source.replace(end, more + end));
        return ((DossierFolder.Reading.Ready) DossierFolder.read(unpacked.path())).folder();
    }

    private static byte[] paper(long seed) {
        var content = new byte[ATTACHMENT];
        new Random(seed).nextBytes(content);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private int wsdl(GatewayProcess gateway) throws IOException, InterruptedException {
        var address = URI.create(gateway.endpoints().mission() + "?wsdl");
        try (var client = client()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Reads the response as a stream. Returns its length in bytes. */
    private long fetchDossier(GatewayProcess gateway, String number) throws IOException, InterruptedException {
        var request = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                <m:getDossierRequest xmlns:m="urn:kz:consular:mission:1"><m:caseNumber>%s</m:caseNumber></m:getDossierRequest>
                </s:Body></s:Envelope>
                """.formatted(number);
        var call = HttpRequest.newBuilder(gateway.endpoints().mission())
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(BodyPublishers.ofString(request))
                .build();
        try (var client = client();
                var body = client.send(call, BodyHandlers.ofInputStream()).body()) {
            return body.skip(Long.MAX_VALUE);
        }
    }

    private HttpClient client() {
        var tls = OfficerTls.of(
                folder.resolve("certificates/people/officer-BERLIN.p12"),
                DemoPopulation.password(),
                folder.resolve("certificates/ca.pem"));
        return HttpClient.newBuilder().sslContext(tls).build();
    }
}
