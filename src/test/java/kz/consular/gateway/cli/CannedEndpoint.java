package kz.consular.gateway.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.demo.pki.TestPki;

/** An endpoint that gives prepared answers over real HTTPS to officers with a certificate of the test authority. */
final class CannedEndpoint implements AutoCloseable {
    static final String PASSWORD = "canned";
    private static final Person OFFICER = new Person("officer-BERLIN", "mission.BERLIN");

    /** A request, decoded as ISO 8859-1: one character for each byte. */
    record Received(String action, String contentType, String body) {}

    private record Canned(int status, String contentType, byte[] body) {}

    private final TestPki pki;
    private final HttpsServer server;
    private final Map<String, Canned> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private CannedEndpoint(TestPki pki, HttpsServer server) {
        this.pki = pki;
        this.server = server;
    }

    static CannedEndpoint start(Path folder) throws IOException {
        var population = new Population("Mission gateway test CA", List.of(), List.of(OFFICER));
        var pki = TestPki.open(folder, population, PASSWORD.toCharArray(), Clock.systemUTC());
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var tls = OfficerTls.of(pki.serverKeystore(), PASSWORD.toCharArray(), pki.caCertificates());
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var required = tls.getDefaultSSLParameters();
                required.setNeedClientAuth(true);
                parameters.setSSLParameters(required);
            }
        });
        var endpoint = new CannedEndpoint(pki, server);
        server.createContext("/services/mission", endpoint::answer);
        server.start();
        return endpoint;
    }

    URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/services/mission");
    }

    Path officerKeystore() {
        return pki.personKeystore(OFFICER);
    }

    Path caCertificates() {
        return pki.caCertificates();
    }

    /** @param content the child of the SOAP body */
    CannedEndpoint answering(String operation, String content) {
        answers.put(operation, new Canned(200, "text/xml; charset=utf-8", envelope(content)));
        return this;
    }

    CannedEndpoint refusing(String operation, String detail) {
        var fault = "<S:Fault><faultcode xmlns=''>S:Client</faultcode><faultstring xmlns=''>no</faultstring>"
                + "<detail xmlns=''>" + detail
                + "</detail></S:Fault>";
        answers.put(operation, new Canned(500, "text/xml; charset=utf-8", envelope(fault)));
        return this;
    }

    /** An MTOM answer; the content refers to the attachment by {@code cid:container}. */
    CannedEndpoint attaching(String operation, String content, byte[] attachment) {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(ascii("--cut\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                + "Content-ID: <root>\r\n\r\n"));
        parts.writeBytes(envelope(content));
        parts.writeBytes(ascii("\r\n--cut\r\nContent-Type: application/octet-stream\r\n"
                + "Content-Transfer-Encoding: binary\r\nContent-ID: <container>\r\n\r\n"));
        parts.writeBytes(attachment);
        parts.writeBytes(ascii("\r\n--cut--\r\n"));
        var type = "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\";"
                + " boundary=\"cut\"";
        answers.put(operation, new Canned(200, type, parts.toByteArray()));
        return this;
    }

    int count() {
        return received.size();
    }

    Received lastReceived() {
        return received.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            var headers = exchange.getRequestHeaders();
            var action = headers.getFirst("SOAPAction").replace("\"", "");
            received.add(new Received(action, headers.getFirst("Content-Type"), body));
            var unknown = new Canned(404, "text/plain", ascii("nothing here"));
            var canned = answers.getOrDefault(action.substring(action.lastIndexOf(':') + 1), unknown);
            exchange.getResponseHeaders().set("Content-Type", canned.contentType());
            exchange.sendResponseHeaders(canned.status(), canned.body().length);
            exchange.getResponseBody().write(canned.body());
        }
    }

    private static byte[] envelope(String content) {
        return ("<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:kz:consular:mission:1'"
                        + " xmlns:a='urn:kz:consular:application:1' xmlns:c='urn:kz:consular:channel:1'><S:Body>"
                        + content + "</S:Body></S:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
