package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.ListCasesRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The callers that the endpoints accept")
class CallersTest {
    private static final OfficeCode MEDEU = new OfficeCode("751710000");
    private static final OfficeCode ZHEZKAZGAN = new OfficeCode("621000000");

    @TempDir
    static Path folder;

    private static Country country;
    private static String number;

    @BeforeAll
    static void start() throws IOException {
        country = Country.start(folder);
        var family = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        var accepted = country.officer(DemoPopulation.BERLIN)
                .lodge(family, "who-may-call")
                .getAccepted();
        number = accepted.getCaseNumber();
        country.clerkHolding(number, accepted.getOffice().getCode());
    }

    @AfterAll
    static void stop() {
        country.close();
    }

    @Test
    @DisplayName("A caller without a client certificate is refused")
    void noCertificate() throws Exception {
        var trusting = OfficerTls.of(people("officer-BERLIN"), DemoPopulation.password(), authorities());
        var anonymous = SSLContext.getInstance("TLS");
        anonymous.init(null, TrustEverything.MANAGERS, null);
        assertThat(get(trusting, "/services/mission?wsdl").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> get(anonymous, "/services/mission?wsdl")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("A clerk of an office may not call the endpoint of a mission")
    void clerkAtTheMission() {
        var clerk = MissionClient.at(
                country.endpoints().mission(),
                OfficerTls.of(people("clerk-" + MEDEU), DemoPopulation.password(), authorities()));
        assertThatThrownBy(() -> clerk.cases(new ListCasesRequest()))
                .isInstanceOfSatisfying(
                        MissionFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.NOT_AN_OFFICER));
    }

    @Test
    @DisplayName("An officer of a mission may not call the endpoint of an office")
    void officerAtTheOffice() throws Exception {
        var officer = OfficerTls.of(people("officer-BERLIN"), DemoPopulation.password(), authorities());
        var answer = get(officer, "/office/cases");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("NOT_A_CLERK", "remedy");
    }

    @Test
    @DisplayName("The port for client certificates serves no page of the console")
    void nothingOfTheConsole() throws Exception {
        var officer = OfficerTls.of(people("officer-BERLIN"), DemoPopulation.password(), authorities());
        for (var path : new String[] {"/", "/sign-in", "/monitor", "/actuator/health", "/assets/console.css"}) {
            var answer = get(officer, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("set-cookie", "x-frame-options");
        }
    }

    @Test
    @DisplayName("An office sees only its own cases")
    void ownCasesOnly() throws Exception {
        var own = OfficerTls.of(people("clerk-" + MEDEU), DemoPopulation.password(), authorities());
        var other = OfficerTls.of(people("clerk-" + ZHEZKAZGAN), DemoPopulation.password(), authorities());
        assertThat(get(own, "/office/cases").body()).contains(number);
        assertThat(get(own, "/office/cases/" + number).body()).contains("QUESTIONNAIRE", "001.pdf");
        assertThat(get(own, "/office/cases/" + number + "/application").body()).contains("caseNumber>" + number);
        assertThat(get(own, "/office/cases/" + number + "/documents/001.pdf").body())
                .startsWith("%PDF-");
        assertThat(get(other, "/office/cases").body()).isEqualTo("[]");
        assertThat(get(other, "/office/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(get(other, "/office/cases/" + number + "/dossier").body()).contains("CASE_UNKNOWN");
    }

    @Test
    @DisplayName("The log names case numbers and codes, never persons")
    void log() throws IOException {
        assertThat(folder.resolve("data/gateway.log"))
                .content()
                .contains(number)
                .doesNotContain("Үлгібаев", "Нұрлан", "passport.jpg", "000101");
    }

    private static HttpResponse<String> get(SSLContext tls, String path) throws IOException, InterruptedException {
        var address = URI.create("https://localhost:" + country.endpoints().port() + path);
        try (var client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Path people(String id) {
        return folder.resolve("certificates/people").resolve(id + ".p12");
    }

    private static Path authorities() {
        return folder.resolve("certificates/ca.pem");
    }
}
