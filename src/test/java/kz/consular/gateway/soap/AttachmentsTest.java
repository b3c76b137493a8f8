package kz.consular.gateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.consular.gateway.soap.envelope.SoapPort.INLINE;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.soap.Soap.Part;
import kz.consular.gateway.soap.faults.FaultReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attachments of a message are complete, and they are those to which its XML refers")
class AttachmentsTest extends SoapEndpointTest {
    private final String lodge = Soap.sample("lodge-application-request-mtom");
    private List<Part> parts = List.of();

    @BeforeEach
    void attach() {
        parts = Soap.attachments();
    }

    private HttpResponse<String> lodge(String xml, List<Part> attachments) throws Exception {
        return send(Soap.multipart(node.address(MTOM), xml, attachments));
    }

    private void assertLodged(HttpResponse<String> answer) throws Exception {
        assertThat(answer.body()).contains("accepted");
        assertThat(node.bean(FakeIntake.class).digests)
                .containsOnly(Sha256.ofContent(new ByteArrayInputStream(Soap.PDF)))
                .hasSize(6);
    }

    @Test
    void every_attachment_reaches_the_intake_as_it_was_sent() throws Exception {
        assertLodged(lodge(lodge, parts));
        assertThat(node.bean(FakeIntake.class).missions)
                .extracting(Object::toString)
                .containsExactly("BERLIN");
    }

    @Test
    void the_order_of_the_parts_does_not_matter() throws Exception {
        assertLodged(lodge(lodge, parts.reversed()));
    }

    @Test
    void xop_and_base64_text_may_be_mixed() throws Exception {
        var mixed = lodge.replaceFirst(
                "(?s)<m:content>.*?</m:content>",
                "<m:content>" + Base64.getEncoder().encodeToString(Soap.PDF) + "</m:content>");

        assertLodged(lodge(mixed, parts.subList(1, 6)));
    }

    @Test
    void a_percent_encoded_reference_finds_its_part() throws Exception {
        parts.set(5, new Part("a+b %c@mission.example", Soap.PDF));

        assertLodged(lodge(lodge.replace("cid:fee@", "cid:a+b%20%25c%40"), parts));
    }

    @Test
    void a_part_in_base64_is_decoded() throws Exception {
        var body = new String(Soap.body(lodge, parts), UTF_8);
        var pdf = new String(Soap.PDF, UTF_8);
        var encoded = body.replaceFirst("binary(\r\nContent-ID: <fee@)", "base64$1")
                .replaceFirst(
                        "(?s)(<fee@.*?\r\n\r\n)" + java.util.regex.Pattern.quote(pdf),
                        "$1" + Base64.getMimeEncoder().encodeToString(Soap.PDF));

        assertLodged(send(Soap.multipart(node.address(MTOM), encoded.getBytes(UTF_8))));
    }

    @Test
    void one_fault_names_every_missing_part() throws Exception {
        var answer = lodge(lodge, parts.subList(0, 4));

        assertFault(answer, FaultReason.ATTACHMENT_MISSING);
        assertThat(cause(answer))
                .contains("document[5]", "opinion@", "document[6]", "fee@")
                .doesNotContain("document[4]");
    }

    @Test
    void includes_in_a_message_without_parts_are_a_fault_on_both_ports() throws Exception {
        assertFault(send(Soap.plain(node.address(MTOM), lodge)), FaultReason.ATTACHMENT_MISSING);
        assertFault(send(Soap.plain(node.address(INLINE), lodge)), FaultReason.ATTACHMENT_MISSING);
    }

    @Test
    void one_fault_names_every_part_that_no_document_includes() throws Exception {
        parts.add(new Part("stowaway-1", Soap.PDF));
        parts.add(0, new Part("stowaway-2", new byte[0]));
        var answer = lodge(lodge, parts);

        assertFault(answer, FaultReason.ATTACHMENT_NOT_ANNOUNCED);
        assertThat(cause(answer)).contains("stowaway-1", "stowaway-2");
    }

    @Test
    void parts_whose_names_are_equal_for_cxf_are_malformed() throws Exception {
        parts.set(4, new Part("a+b", Soap.PDF));
        parts.set(5, new Part("a b", Soap.PDF));
        var alike =
                lodge.replace("cid:opinion@mission.example", "cid:a+b").replace("cid:fee@mission.example", "cid:a%20b");

        assertFault(lodge(alike, parts), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void a_part_is_included_once_and_sent_once() throws Exception {
        assertFault(
                lodge(lodge.replace("cid:fee@", "cid:passport@"), parts.subList(0, 5)), FaultReason.MALFORMED_MESSAGE);
        parts.add(parts.getFirst());
        assertFault(lodge(lodge, parts), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void an_include_elsewhere_or_beside_text_violates_the_schema() throws Exception {
        var include = "<xop:Include href=\"cid:fee@mission.example\"/>";

        assertFault(lodge(lodge.replace("000101100006", include), parts), FaultReason.SCHEMA_INVALID);
        assertFault(
                lodge(
                        lodge.replace("<a:withBothParents/>", "<a:withBothParents>" + include + "</a:withBothParents>"),
                        parts),
                FaultReason.SCHEMA_INVALID);
        assertFault(lodge(lodge.replace(include, include + "UEsDBA=="), parts), FaultReason.SCHEMA_INVALID);
        assertFault(lodge(lodge.replace(include, "UEsDBA==" + include), parts), FaultReason.SCHEMA_INVALID);
        assertFault(
                lodge(lodge.replace(include, include + include.replace("fee", "more")), parts),
                FaultReason.SCHEMA_INVALID);
    }

    @Test
    void a_reference_to_anything_but_a_part_is_malformed() throws Exception {
        assertFault(
                lodge(lodge.replace("cid:fee@mission.example", "file:///etc/passwd"), parts),
                FaultReason.MALFORMED_MESSAGE);
        assertFault(
                lodge(lodge.replace(" href=\"cid:fee@mission.example\"", ""), parts), FaultReason.MALFORMED_MESSAGE);
        assertFault(lodge(lodge.replace("cid:fee@", "cid:fee%zz"), parts), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void a_truncated_message_is_malformed() throws Exception {
        var whole = Soap.body(lodge, parts);

        for (var length : List.of(0, 60, 400, whole.length - 200, whole.length - 30, whole.length - 5)) {
            var answer = send(Soap.multipart(node.address(MTOM), Arrays.copyOf(whole, length)));
            assertFault(answer, FaultReason.MALFORMED_MESSAGE);
        }
    }

    @Test
    void a_wrong_boundary_or_start_is_malformed() throws Exception {
        var body = Soap.body(lodge, parts);
        var address = node.address(MTOM);

        assertFault(send(Soap.plain(address, body, "multipart/related")), FaultReason.MALFORMED_MESSAGE);
        assertFault(
                send(Soap.plain(address, body, Soap.multipartType().replace(Soap.BOUNDARY, "another"))),
                FaultReason.MALFORMED_MESSAGE);
        assertFault(
                send(Soap.plain(address, body, Soap.multipartType().replace("root@test", "fee@mission.example"))),
                FaultReason.MALFORMED_MESSAGE);
        assertFault(
                send(Soap.plain(address, body, "multipart/form-data; boundary=" + Soap.BOUNDARY)),
                FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void a_part_in_quoted_printable_is_malformed() throws Exception {
        var body = new String(Soap.body(lodge, parts), UTF_8)
                .replaceFirst("binary(\r\nContent-ID: <fee@)", "quoted-printable$1");

        assertFault(send(Soap.multipart(node.address(MTOM), body.getBytes(UTF_8))), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void the_inline_port_takes_no_parts() throws Exception {
        assertFault(send(Soap.multipart(node.address(INLINE), lodge, parts)), FaultReason.MALFORMED_MESSAGE);
    }
}
