package kz.consular.gateway.soap;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.faults.FaultReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test class with a node of its own. After each test no attachment may be left on disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SoapEndpointTest {
    public SoapNode node;
    HttpClient officer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        node = SoapNode.start(folder, limits());
        officer = node.client(SoapNode.OFFICER);
    }

    SoapLimits limits() {
        return SoapLimits.PROMISED;
    }

    @AfterAll
    void close() {
        node.close();
    }

    @AfterEach
    void nothing_is_left_on_disk() throws Exception {
        await().until(() -> node.spooled() == 0);
        node.bean(FakeIntake.class).forget();
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return officer.send(request, ofString());
    }

    /** SOAP 1.1, 6.2: status 500. By the contract the detail is complete, and the fault names no class or library. */
    void assertFault(HttpResponse<String> answer, FaultReason reason) {
        var xml = answer.body();
        assertThat(answer.statusCode()).as(xml).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(Soap.text(xml, "code")).isEqualTo(reason.name());
        assertThat(Soap.text(xml, "faultcode")).endsWith(reason.callersToMend() ? ":Client" : ":Server");
        assertThat(Soap.text(xml, "cause")).isNotBlank();
        assertThat(Soap.text(xml, "remedy")).isEqualTo(reason.remedy());
        assertThat(Soap.text(xml, "reference")).hasSize(16);
        assertThat(xml).doesNotContain("Exception", "org.apache", "kz.consular.gateway", "java.");
        assertThat(node.bean(FakeIntake.class).submissions).isEmpty();
    }

    static String cause(HttpResponse<String> answer) {
        return Soap.text(answer.body(), "cause");
    }
}
