package kz.consular.gateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.consular.gateway.soap.envelope.SoapPort.INLINE;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.soap.Soap.Part;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.faults.FaultReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

@DisplayName("Documents are within the limits, not empty, and of their media type")
class DocumentLimitsTest extends SoapEndpointTest {
    private static final int DOCUMENT = 300 << 10;
    private static final int APPLICATION = 1 << 20;

    private final String lodge = Soap.sample("lodge-application-request-mtom");
    private List<Part> parts = List.of();

    @BeforeEach
    void attach() {
        parts = Soap.attachments();
    }

    @Override
    SoapLimits limits() {
        return new SoapLimits(
                8,
                DataSize.ofBytes(DOCUMENT),
                DataSize.ofBytes(APPLICATION),
                SoapLimits.PROMISED.xml(),
                SoapLimits.PROMISED.inlineMessage());
    }

    private HttpResponse<String> lodge(String xml, List<Part> attachments) throws Exception {
        return send(Soap.multipart(node.address(MTOM), xml, attachments));
    }

    private static Part pdf(String id, int size) {
        return new Part(id, Arrays.copyOf(Soap.PDF, size));
    }

    @Test
    void a_document_at_the_limit_is_accepted_and_one_byte_more_is_not() throws Exception {
        parts.set(2, pdf(parts.get(2).id(), DOCUMENT));
        assertThat(lodge(lodge, parts).body()).contains("accepted");
        node.bean(FakeIntake.class).forget();

        parts.set(2, pdf(parts.get(2).id(), DOCUMENT + 1));
        var answer = lodge(lodge, parts);
        assertFault(answer, FaultReason.LIMIT_EXCEEDED);
        assertThat(cause(answer)).isEqualTo("document[3] has more than " + DOCUMENT + " bytes.");
    }

    @Test
    void an_application_at_the_limit_is_accepted_and_one_byte_more_is_not() throws Exception {
        var sixth = APPLICATION / 6;
        parts.replaceAll(part -> pdf(part.id(), sixth));
        parts.set(0, pdf(parts.getFirst().id(), APPLICATION - 5 * sixth));
        assertThat(lodge(lodge, parts).body()).contains("accepted");
        node.bean(FakeIntake.class).forget();

        parts.set(0, pdf(parts.getFirst().id(), APPLICATION - 5 * sixth + 1));
        var answer = lodge(lodge, parts);
        assertFault(answer, FaultReason.LIMIT_EXCEEDED);
        assertThat(cause(answer)).isEqualTo("The application has more than " + APPLICATION + " bytes.");
    }

    @Test
    void a_client_that_is_still_sending_reads_the_fault() throws Exception {
        parts.set(0, pdf(parts.getFirst().id(), 40 << 20));

        assertFault(lodge(lodge, parts), FaultReason.LIMIT_EXCEEDED);
    }

    @Test
    void the_most_documents_are_accepted_and_one_more_is_not() throws Exception {
        var check = Soap.sample("check-application-request");
        var document = check.substring(check.lastIndexOf("<m:document>"), check.lastIndexOf("</m:document>"))
                + "</m:document>";
        var two = document.replace("fee.pdf", "7.pdf") + document.replace("fee.pdf", "8.pdf");
        var third = document.replace("fee.pdf", "9.pdf");

        assertThat(send(Soap.plain(node.address(MTOM), check.replace(document, document + two)))
                        .statusCode())
                .isEqualTo(200);
        assertFault(
                send(Soap.plain(node.address(MTOM), check.replace(document, document + two + third))),
                FaultReason.LIMIT_EXCEEDED);
    }

    @Test
    void one_fault_names_every_document_that_is_empty_or_not_of_its_media_type() throws Exception {
        parts.set(1, new Part(parts.get(1).id(), new byte[0]));
        parts.set(3, new Part(parts.get(3).id(), "GIF89a".getBytes(UTF_8)));
        parts.set(4, new Part(parts.get(4).id(), "%PDF".getBytes(UTF_8)));
        var answer = lodge(lodge, parts);

        assertFault(answer, FaultReason.DOCUMENT_EMPTY);
        assertThat(cause(answer).lines())
                .containsExactly(
                        "document[2] is empty.",
                        "document[4] does not begin as application/pdf does.",
                        "document[5] does not begin as application/pdf does.");
        parts.set(1, new Part(parts.get(1).id(), Soap.PDF));
        assertFault(lodge(lodge, parts), FaultReason.DOCUMENT_NOT_OF_MEDIA_TYPE);
    }

    @Test
    void an_empty_inline_document_is_a_fault() throws Exception {
        var inline = Soap.sample("lodge-application-request-inline");
        var answer = send(Soap.plain(node.address(INLINE), inline.replaceFirst("<m:content>[^<]*<", "<m:content><")));

        assertFault(answer, FaultReason.DOCUMENT_EMPTY);
    }
}
