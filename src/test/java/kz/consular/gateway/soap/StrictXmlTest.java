package kz.consular.gateway.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.consular.gateway.soap.envelope.SoapPort.INLINE;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.faults.FaultReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The XML of a message is validated strictly")
class StrictXmlTest extends SoapEndpointTest {
    private final String getCase = Soap.sample("get-case-request");
    private final String lodge = Soap.sample("lodge-application-request-inline");

    private HttpResponse<String> post(String xml) throws Exception {
        return send(Soap.plain(node.address(MTOM), xml));
    }

    private HttpResponse<String> post(byte[] xml, String type) throws Exception {
        return send(Soap.plain(node.address(MTOM), xml, type));
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void a_valid_message_passes(SoapPort port) throws Exception {
        assertThat(send(Soap.plain(node.address(port), getCase)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_document_type_declaration_is_never_read() throws Exception {
        var withDtd = getCase.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");

        assertFault(post(withDtd), FaultReason.DTD_FORBIDDEN);
        assertFault(send(Soap.plain(node.address(INLINE), withDtd)), FaultReason.DTD_FORBIDDEN);
    }

    @Test
    void xml_that_is_not_well_formed_is_malformed_xml_with_its_position() throws Exception {
        var answer = post(getCase.replace("</m:caseNumber>", "</m:caseNumbers>"));

        assertFault(answer, FaultReason.MALFORMED_XML);
        assertThat(cause(answer)).startsWith("line 6, column");
    }

    @Test
    void an_empty_message_is_malformed_xml() throws Exception {
        assertFault(post(" "), FaultReason.MALFORMED_XML);
    }

    @Test
    void bytes_of_another_charset_are_malformed_xml() throws Exception {
        assertFault(
                post(lodge.replace("Musterstraße", "Musterstra\u00dfe").getBytes(ISO_8859_1), "text/xml"),
                FaultReason.MALFORMED_XML);
    }

    @Test
    void an_unknown_charset_is_a_regular_fault() throws Exception {
        assertFault(post(getCase.getBytes(UTF_8), "text/xml; charset=klingon"), FaultReason.MALFORMED_MESSAGE);
        assertFault(post(getCase.getBytes(UTF_8), "text/xml; charset=\"?\""), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void another_charset_than_announced_is_malformed_xml() throws Exception {
        assertFault(post(getCase.getBytes(UTF_8), "text/xml; charset=UTF-16"), FaultReason.MALFORMED_XML);
        assertFault(
                post(getCase.replace("UTF-8", "ISO-8859-1").getBytes(ISO_8859_1), "text/xml; charset=ISO-8859-1"),
                FaultReason.MALFORMED_XML);
    }

    @Test
    void utf_16_is_accepted() throws Exception {
        var utf16 = getCase.replace("UTF-8", "UTF-16").getBytes(UTF_16);

        assertThat(post(utf16, "text/xml; charset=\"utf-16\"").statusCode()).isEqualTo(200);
    }

    @Test
    void one_fault_names_every_violation_of_the_schema() throws Exception {
        var answer = post(lodge.replace("711110000", "71111000")
                .replace("<a:country>DE</a:country>", "<a:country>de</a:country>")
                .replaceFirst("<a:married>true</a:married>", "<a:married>perhaps</a:married>"));

        assertFault(answer, FaultReason.SCHEMA_INVALID);
        assertThat(cause(answer)).contains("'71111000'", "'de'", "'perhaps'", "line ", "column ");
    }

    @Test
    void of_many_violations_the_first_twenty_are_reported() throws Exception {
        var answer = post(lodge.replaceAll("<a:(\\w+)>[^<]+</a:", "<a:$1></a:"));

        assertFault(answer, FaultReason.SCHEMA_INVALID);
        assertThat(cause(answer).lines()).hasSize(21);
        assertThat(cause(answer)).containsPattern("and \\d+ more$");
    }

    @Test
    void white_space_around_a_day_is_ignored() throws Exception {
        var spaced = lodge.replace("<a:birthDate>2000-01-01<", "<a:birthDate>\n 2000-01-01 <");

        assertThat(post(spaced).body()).contains("accepted");
    }

    @Test
    void an_unknown_operation_is_a_malformed_message() throws Exception {
        assertFault(post(getCase.replace("getCaseRequest", "dropCaseRequest")), FaultReason.MALFORMED_MESSAGE);
        assertFault(post(Soap.sample("get-case-response")), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void a_body_with_no_element_or_two_is_a_malformed_message() throws Exception {
        assertFault(post(getCase.replaceAll("(?s)<m:get.*Request>", "")), FaultReason.MALFORMED_MESSAGE);
        assertFault(post(getCase.replaceAll("(?s)(<m:get.*Request>)", "$1$1")), FaultReason.MALFORMED_MESSAGE);
        assertFault(post("<greeting/>"), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void soap_1_2_is_another_version() throws Exception {
        var answer = post(getCase.replace(
                "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"));

        assertThat(Soap.text(answer.body(), "code")).isEqualTo("MALFORMED_MESSAGE");
        assertThat(Soap.text(answer.body(), "faultcode")).endsWith(":VersionMismatch");
        assertFault(post(getCase.getBytes(UTF_8), "application/soap+xml"), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void an_unknown_header_that_must_be_understood_gets_the_fault_code_of_soap() throws Exception {
        var answer = post(getCase.replace(
                "<soap:Body>",
                "<soap:Header><x:pay xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/></soap:Header><soap:Body>"));

        assertThat(Soap.text(answer.body(), "faultcode")).endsWith(":MustUnderstand");
        assertThat(Soap.text(answer.body(), "code")).isEqualTo("MALFORMED_MESSAGE");
    }

    @Test
    void a_header_that_need_not_be_understood_is_ignored() throws Exception {
        var header = "<soap:Header xmlns:m=\"urn:other\"><m:hint/></soap:Header><soap:Body>";

        assertThat(post(getCase.replace("<soap:Body>", header)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_body_names_the_operation_whatever_the_soap_action() throws Exception {
        var request = HttpRequest.newBuilder(node.address(MTOM))
                .header("Content-Type", "text/xml")
                .header("SOAPAction", "\"urn:kz:consular:mission:1:getDossier\"")
                .POST(BodyPublishers.ofString(getCase))
                .build();

        assertThat(send(request).body()).contains("getCaseResponse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void a_message_by_another_method_than_post_is_a_malformed_message(String method) throws Exception {
        var request = HttpRequest.newBuilder(node.address(MTOM))
                .header("Content-Type", "text/xml")
                .method(method, BodyPublishers.ofString(getCase))
                .build();

        assertFault(send(request), FaultReason.MALFORMED_MESSAGE);
    }

    @Test
    void xml_beyond_the_limit_of_its_port_is_not_read_to_its_end() throws Exception {
        var long1 = getCase.replace("?>", "?><!--" + "x".repeat(1 << 20) + "-->");
        var long10 = getCase.replace("?>", "?><!--" + "x".repeat(10 << 20) + "-->");

        assertFault(post(long1), FaultReason.LIMIT_EXCEEDED);
        assertThat(send(Soap.plain(node.address(INLINE), long1)).statusCode()).isEqualTo(200);
        assertFault(send(Soap.plain(node.address(INLINE), long10)), FaultReason.LIMIT_EXCEEDED);
    }

    @Test
    void one_fault_names_every_invalid_value_that_the_schema_permits() throws Exception {
        var answer = post(lodge.replace("000101100006", "000101100007")
                .replace("<a:country>DE<", "<a:country>QX<")
                .replace("N00000001", "12345678")
                .replace("fee.pdf", "Passport.PDF"));

        assertFault(answer, FaultReason.INVALID_VALUE);
        assertThat(cause(answer).lines().map(line -> line.replaceAll(":.*", "")))
                .containsExactlyInAnyOrder(
                        "application/applicant/iin",
                        "application/applicant/passport/number",
                        "application/addressAbroad/country",
                        "document[6]/fileName");
    }
}
