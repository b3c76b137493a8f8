package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.console.TestAccounts;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.wire.mission.ListCasesRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A round of self-tests through the whole country")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SelfTestOfTheCountryTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private static Country country;

    @BeforeAll
    static void start() {
        country = Country.start(folder, "--gateway.console.accounts=" + TestAccounts.in(folder));
    }

    @AfterAll
    static void stop() {
        country.close();
        BROWSER.close();
    }

    @Test
    @Order(1)
    void is_begun_by_an_operator_and_comes_back_office_by_office() throws Exception {
        post("/sign-in", "/sign-in", "&username=" + TestAccounts.OPERATOR + "&password=" + TestAccounts.PASSWORD);
        assertThat(get("/monitor/self-test")).contains("No self-test has been sent", "never tested");

        post("/monitor/self-test", "/monitor/self-test", "");
        assertThat(get("/monitor/self-test")).contains("The test has begun");

        // The first offices of a round are sent at once; the others follow during the tests below.
        var office = new Party.Office(
                        country.part(OfficeDirectory.class).offices().getFirst().code())
                .address();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(state(office)).isEqualTo("RECEIPTED"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(get("/monitor/self-test/now"))
                        .contains(office, "came back")
                        .containsPattern("[1-9][0-9]* of [0-9]+ offices have answered"));
        for (var language : List.of("kk", "ru", "en")) {
            assertThat(get("/monitor/self-test?lang=" + language))
                    .contains(office, "mission.ANKARA", name(language))
                    .doesNotContain("??");
        }
        assertThat(country.part(JdbcAudit.class).newest(OptionalLong.empty(), 10))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("SELF_TEST");
                    assertThat(entry.who()).isEqualTo(TestAccounts.OPERATOR);
                });
    }

    private static String name(String language) {
        var name = country.part(OfficeDirectory.class).offices().getFirst().name();
        return switch (language) {
            case "kk" -> name.kk();
            case "ru" -> name.ru();
            default -> name.en();
        };
    }

    @Test
    @Order(3)
    void is_seen_by_no_officer_and_no_clerk() {
        for (var mission : DemoPopulation.everyone().parties()) {
            if (Party.of(mission.address()) instanceof Party.Mission(var code)) {
                assertThat(country.officer(code).cases(new ListCasesRequest()).getCase())
                        .isEmpty();
            }
        }
        for (var office : List.of(new OfficeCode("751710000"), new OfficeCode("231000000"))) {
            assertThat(country.endpoints().clerk(office).openCases()).isEmpty();
        }
        for (var table : List.of("mission_case", "office_case", "case_sequence", "monitor_case")) {
            assertThat(country.part(JdbcClient.class)
                            .sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @Order(4)
    void is_not_taken_for_business_by_the_pages() throws Exception {
        assertThat(get("/monitor/overview")).contains("Nothing has been sent within a day");
        assertThat(get("/monitor/consignments")).contains("There is no such consignment");
        assertThat(get("/monitor/consignments?kind=SELF_TEST")).contains("-000000");
    }

    @Test
    @Order(5)
    void is_nothing_to_rebuild_after_the_database_is_lost() throws IOException {
        country.close();
        try (var files = Files.newDirectoryStream(folder.resolve("data"), "gateway.db*")) {
            for (var file : files) {
                Files.delete(file);
            }
        }

        var rebuild = Rebuild.run(List.of(
                "--gateway.data=" + folder.resolve("data"),
                "--gateway.demo.active=true",
                "--gateway.demo.certificates=" + folder.resolve("certificates")));

        assertThat(rebuild.exit()).as(rebuild.output()).isZero();
        assertThat(rebuild.output()).contains("1 containers read", "Nothing was missing");
    }

    private static String state(String office) {
        return country.part(JdbcClient.class)
                .sql("SELECT state FROM consignment WHERE recipient = :office AND kind = 'SELF_TEST'")
                .param("office", office)
                .query(String.class)
                .single();
    }

    private static String get(String path) throws IOException, InterruptedException {
        var response =
                BROWSER.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** With the token that the page with the form has. */
    private static void post(String page, String path, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page));
        assertThat(token.find()).isTrue();
        var body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + fields.replace(' ', '+');
        var response = BROWSER.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    }

    private static HttpRequest.Builder request(String path) {
        var port = country.part(Environment.class).getRequiredProperty("local.console.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en");
    }
}
