package kz.consular.gateway.office.rest;

import static kz.consular.gateway.office.TestOffice.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.LeavingPersonBuilder;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.identity.TestRecognition;
import kz.consular.gateway.office.TestOffice;
import kz.consular.gateway.office.cases.OfficeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("The office's JSON requests and responses, and the code, cause and remedy of each error")
class OfficeCasesControllerTest {
    private static final Application SECRET_BEARER = Applications.singleAdult()
            .applicant(LeavingPersonBuilder::secretBearer)
            .build();
    private static final String HERE = "office.711110000";

    @TempDir
    Path folder;

    private TestOffice office;
    private MockMvc http;

    @BeforeEach
    void open() {
        office = new TestOffice(folder);
        var clerks = new Clerks(TestRecognition.ofClerks(office.seals));
        http = MockMvcBuilders.standaloneSetup(
                        new OfficeCasesController(office.service, clerks, new OfficeSettings(null)))
                .setControllerAdvice(new OfficeProblemAdvice())
                .build();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private X509Certificate clerk(String party) {
        return office.seals
                .authority()
                .issue(new CertificateProfile.Person("clerk", party), IssuedKey.Kind.EC_P256)
                .certificate();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String party) throws Exception {
        return http.perform(request.requestAttr(
                        "jakarta.servlet.request.X509Certificate", new X509Certificate[] {clerk(party)}))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return call(MockMvcRequestBuilders.get("/office/cases" + path), HERE);
    }

    private MockHttpServletResponse post(String path, String json) throws Exception {
        var request = MockMvcRequestBuilders.post("/office/cases/" + CASE + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        return call(request, HERE);
    }

    private static void problem(MockHttpServletResponse response, HttpStatus status, String code, String cause)
            throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status.value());
        assertThat(response.getContentAsString())
                .contains("\"code\":\"" + code + "\"", "\"remedy\":\"")
                .contains(cause);
    }

    @Test
    void a_clerk_lists_opens_answers_and_permits() throws Exception {
        office.receive(CASE, SECRET_BEARER);
        assertThat(get("").getContentAsString()).contains("\"caseNumber\":\"" + CASE + "\"", "\"decidedAt\":null");
        var opened = get("/" + CASE).getContentAsString();
        assertThat(opened).contains("\"file\":\"001.pdf\"", "\"purpose\":\"SECRETS_PERMISSION\"");
        var inquiry = office.inquiries().getFirst().id();
        assertThat(post("/inquiries/" + inquiry + "/answer", "{\"answer\":\"NO_OBSTACLE\"}")
                        .getStatus())
                .isEqualTo(204);
        var decided = post("/decision", "{\"permitted\":true}");
        assertThat(decided.getStatus()).isEqualTo(201);
        assertThat(decided.getContentAsString()).contains("\"permitted\":true", "\"ground\":null");
        assertThat(get("").getContentAsString()).isEqualTo("[]");
    }

    @Test
    void copies_are_served_with_their_sealed_media_type_only() throws Exception {
        office.receive(CASE, SECRET_BEARER);
        var copy = get("/" + CASE + "/documents/001.pdf");
        assertThat(copy.getContentType()).isEqualTo("application/pdf");
        assertThat(copy.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(copy.getContentAsString()).isEqualTo("%PDF-1.7 copy-1.pdf");
        assertThat(get("/" + CASE + "/application").getContentAsString()).startsWith("<?xml");
        assertThat(get("/" + CASE + "/dossier").getContentType()).isEqualTo("application/vnd.etsi.asic-e+zip");
        problem(get("/" + CASE + "/documents/099.pdf"), HttpStatus.NOT_FOUND, "DOCUMENT_UNKNOWN", "no such file");
    }

    @Test
    void a_restriction_without_a_procedure_of_its_own_gets_the_general_one() throws Exception {
        office.receive(CASE, SECRET_BEARER);
        assertThat(post("/decision", "{\"permitted\":false,\"ground\":\"TAX_DEBT\"}")
                        .getContentAsString())
                .contains("\"permitted\":false", "\"ground\":\"TAX_DEBT\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                   | 'permitted' is not stated",
                "{\"permitted\":true,\"ground\":\"TAX_DEBT\"}         | permitted=true without a ground",
                "{\"permitted\":false}                                | permitted=false with one",
                "{\"permitted\":true,\"until\":\"2027-01-01\"}        | neither a last day",
                "{\"permitted\":false,\"ground\":\"STATE_SECRETS_CONTRACT\"} | state its last day",
                "{\"permitted\":false,\"ground\":\"TAX_DEBT\",\"until\":\"2020-01-01\"} | last day of a restriction",
                "{\"permitted\":false,\"ground\":\"MOOD\"}            | not the JSON",
                "{\"permitted\":                                      | not the JSON"
            })
    void an_invalid_decision_is_named(String json, String cause) throws Exception {
        office.receive(CASE, Applications.singleAdult().build());
        problem(post("/decision", json), HttpStatus.BAD_REQUEST, "INVALID_VALUE", cause);
    }

    @Test
    void fields_missing_in_an_inquiry_or_an_answer_are_named() throws Exception {
        office.receive(CASE, SECRET_BEARER);
        var bad = HttpStatus.BAD_REQUEST;
        problem(post("/inquiries", "{\"reachedOn\":\"2026-03-02\"}"), bad, "INVALID_VALUE", "'addressee'");
        problem(post("/inquiries", "{\"addressee\":\"Tax office\"}"), bad, "INVALID_VALUE", "'reachedOn'");
        problem(post("/inquiries/1/answer", "{}"), bad, "INVALID_VALUE", "'answer'");
        problem(get("?limit=0"), bad, "INVALID_VALUE", "'limit' is 0");
        problem(get("/no-number"), bad, "INVALID_VALUE", "case number looks like");
    }

    @Test
    void each_error_has_a_code_of_its_own() throws Exception {
        problem(get("/" + CASE), HttpStatus.NOT_FOUND, "CASE_UNKNOWN", "no such case");
        office.receive(CASE, SECRET_BEARER);
        var permit = "{\"permitted\":true}";
        problem(post("/decision", permit), HttpStatus.CONFLICT, "INQUIRIES_BAR_PERMISSION", "SECRETS_PERMISSION");
        problem(
                post("/inquiries/99/answer", "{\"answer\":\"OBSTACLE\"}"),
                HttpStatus.CONFLICT,
                "INQUIRY_NOT_OPEN",
                "no such inquiry");
        post("/decision", "{\"permitted\":false,\"ground\":\"TAX_DEBT\"}");
        problem(post("/decision", permit), HttpStatus.CONFLICT, "ALREADY_DECIDED", "is decided");
        problem(
                post("/inquiries", "{\"addressee\":\"Tax office\",\"reachedOn\":\"2026-03-02\"}"),
                HttpStatus.CONFLICT,
                "CASE_NOT_OPEN",
                "has decided it");
    }

    @Test
    void a_caller_who_is_not_a_clerk_of_an_office_served_here_gets_nothing() throws Exception {
        office.receive(CASE, SECRET_BEARER);
        var list = MockMvcRequestBuilders.get("/office/cases");
        problem(call(list, "office.751110000"), HttpStatus.FORBIDDEN, "NOT_A_CLERK", "is not served here");
        problem(call(list, "mission.BERLIN"), HttpStatus.FORBIDDEN, "NOT_A_CLERK", "OU that begins with");
        var nobody = http.perform(MockMvcRequestBuilders.get("/office/cases")).andReturn();
        problem(nobody.getResponse(), HttpStatus.FORBIDDEN, "NOT_A_CLERK", "without a client certificate");
    }
}
