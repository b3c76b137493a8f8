package kz.consular.gateway.soap;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static kz.consular.gateway.soap.envelope.SoapPort.INLINE;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kz.consular.gateway.soap.faults.FaultReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sealed containers on the wire")
class ContainersOnTheWireTest extends SoapEndpointTest {

    @Test
    void the_mtom_port_sends_a_dossier_as_a_part() throws Exception {
        var answer = officer.send(Soap.plain(node.address(MTOM), Soap.sample("get-dossier-request")), ofByteArray());
        var text = new String(answer.body(), StandardCharsets.ISO_8859_1);

        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("multipart/related")
                .contains("application/xop+xml");
        assertThat(text).containsPattern("content><xop:Include [^>]*href=\"cid:[^\"]+\"");
        assertThat(Soap.text(text, "size")).isEqualTo(String.valueOf(FakeDossiers.SIZE));
        assertThat(text.length() - FakeDossiers.SIZE).isBetween(0L, 4000L);
    }

    @Test
    void the_inline_port_sends_a_container_as_base64_text() throws Exception {
        var answer = send(Soap.plain(node.address(INLINE), Soap.sample("get-decision-request")));

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(Soap.text(answer.body(), "content"))
                .isEqualTo(Base64.getEncoder().encodeToString(FakeDecisions.CONTAINER));
    }

    @Test
    void a_fault_names_the_mtom_port_for_a_container_too_large_for_the_inline_port() throws Exception {
        var answer = send(Soap.plain(node.address(INLINE), Soap.sample("get-dossier-request")));

        assertFault(answer, FaultReason.LIMIT_EXCEEDED);
        assertThat(cause(answer)).contains("MissionPort");
    }
}
