package kz.consular.gateway.demo;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.wire.mission.Document;
import kz.consular.wire.mission.LodgeApplicationRequest;

/** An officer whose software traces its calls: each call has the header of W3C Trace Context. */
final class TracedOfficer implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("caseNumber>([^<]+)<");

    private final HttpClient http;
    private final URI endpoint;

    TracedOfficer(DemoEndpoints endpoints, Path certificates, MissionCode mission) {
        this.http = HttpClient.newBuilder()
                .sslContext(OfficerTls.of(
                        certificates
                                .resolve("people")
                                .resolve(DemoPopulation.officer(mission).id() + ".p12"),
                        DemoPopulation.password(),
                        certificates.resolve("ca.pem")))
                .build();
        this.endpoint = endpoints.mission().resolve("/services/mission-inline");
    }

    /** @return the case number, or the whole answer when there is none */
    String lodge(DossierFolder papers, String submission, String traceparent) throws Exception {
        var call = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("traceparent", traceparent)
                .POST(HttpRequest.BodyPublishers.ofString(envelope(request(papers, submission))))
                .build();
        var answer = http.send(call, BodyHandlers.ofString()).body();
        var number = NUMBER.matcher(answer);
        return number.find() ? number.group(1) : answer;
    }

    private static LodgeApplicationRequest request(DossierFolder papers, String submission) {
        var request = new LodgeApplicationRequest();
        request.setSubmissionId(submission);
        request.setApplication(papers.request().getApplication());
        for (var description : papers.request().getDocument()) {
            var document = new Document();
            document.setKind(description.getKind());
            document.getPerson().addAll(description.getPerson());
            document.setMediaType(description.getMediaType());
            document.setFileName(description.getFileName());
            document.setContent(new DataHandler(new FileDataSource(
                    papers.path().resolve(description.getFileName()).toFile())));
            request.getDocument().add(document);
        }
        return request;
    }

    private static String envelope(LodgeApplicationRequest request) throws Exception {
        var marshaller = JAXBContext.newInstance(LodgeApplicationRequest.class).createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        var body = new StringWriter();
        marshaller.marshal(request, body);
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>" + body
                + "</e:Body></e:Envelope>";
    }

    @Override
    public void close() {
        http.close();
    }
}
