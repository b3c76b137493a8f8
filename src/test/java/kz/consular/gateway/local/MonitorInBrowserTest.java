package kz.consular.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.console.Accessibility;
import kz.consular.gateway.console.Browser;
import kz.consular.gateway.console.Browser.Colours;
import kz.consular.gateway.console.TestAccounts;
import kz.consular.gateway.desk.DossierFolder;
import kz.consular.gateway.desk.Sample;
import kz.consular.gateway.territory.OfficeDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("IT staff in front of the monitor: a mission here, its offices elsewhere, and one page that knows both")
class MonitorInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    static Path folder;

    private static TestBroker broker;
    private static List<String> line;
    private static Country mission;
    private static Country offices;
    private static Browser browser;
    private static DossierFolder papers;
    private static String office = "";
    private static String number = "";

    @BeforeAll
    static void start() throws IOException {
        broker = new TestBroker(folder.resolve("broker")).start();
        line = List.of("--gateway.broker.url=" + broker.url());
        papers = Sample.SINGLE_ADULT.unpack(folder.resolve("papers"), AlmatyCalendar.dayOf(Instant.now()));
        var watched = new ArrayList<>(line);
        watched.addAll(List.of(
                "--gateway.roles=monitor",
                "--gateway.delivery.node=berlin",
                "--gateway.console.accounts=" + TestAccounts.in(folder)));
        mission = Country.missionAlone(folder, LocalPopulation.BERLIN, watched);
        offices = Country.officesTrusting(wrongPki(), folder, atHome());
        browser = Browser.open("en");
    }

    private static TestPki wrongPki() throws IOException {
        var nobody = new Population(List.of(), List.of());
        return TestPki.open(folder.resolve("wrong"), nobody, LocalPopulation.password(), Clock.systemUTC());
    }

    private static List<String> atHome() {
        return List.of(line.getFirst(), "--gateway.delivery.node=home");
    }

    @AfterAll
    static void stop() {
        browser.close();
        offices.close();
        mission.close();
        broker.close();
    }

    @Test
    @Order(1)
    @DisplayName("Both nodes are seen, and all flows")
    void quiet() {
        browser.looking(DESK, Colours.LIGHT).go(mission.console("/sign-in?lang=en"));
        browser.signIn(TestAccounts.OPERATOR, TestAccounts.PASSWORD);

        browser.awaitText("Yes, they flow");
        browser.awaitText("berlin");
        browser.awaitText("home");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("A broken office shows by itself, and why it is broken is two clicks away")
    void found() {
        var accepted = mission.officer(LocalPopulation.BERLIN)
                .lodge(papers, UUID.randomUUID().toString())
                .getAccepted();
        number = accepted.getCaseNumber();
        office = accepted.getOffice().getCode();

        browser.awaitText("They flow, but something needs you");
        browser.awaitText("#figure-refused .value", "1");
        usable("overview-refused");
        browser.click("#figure-refused");
        browser.awaitText(number);
        usable("consignments");
        browser.driver().findElement(By.linkText(number)).click();

        browser.awaitText("refused by the recipient");
        assertThat(browser.text())
                .contains("NO_CERTIFICATE_CHAIN_FOUND", "renew gateway.signing.ca-certificates", "office." + office);
        usable("consignment-refused");
    }

    @Test
    @Order(3)
    @DisplayName(
            "Mended, the dossier is sent again from the page, with a reason, and the page follows it to its receipt")
    void mended() {
        offices.close();
        offices = Country.officesAlone(folder, atHome());

        browser.click("#do-SEND_AGAIN");
        browser.awaitText("No data of applicants");
        browser.driver().executeScript("document.querySelector('#reason').required = false");
        browser.click("#confirm");
        browser.awaitText("Say why");
        usable("act");
        browser.type("#reason", "The office trusts the new authority now.");
        browser.click("#confirm");

        browser.awaitText("Done: Send again");
        browser.click(".notice.good a + a, .notice.good a:last-of-type");
        browser.awaitText("receipted by the recipient");
        usable("consignment-receipted");
        browser.go(mission.console("/monitor"));
        browser.awaitText("Yes, they flow");
    }

    @Test
    @Order(4)
    @DisplayName("The decision comes back, is counted, and ends the deadline")
    void decided() {
        browser.go(mission.console("/monitor/deadlines?office=" + office));
        browser.awaitText(number);
        browser.awaitText("Internal affairs office, ");
        usable("deadlines");

        offices.clerkHolding(number, office).permit(number);

        browser.go(mission.console("/monitor"));
        browser.awaitText("#figure-decided .value", "1");
        browser.go(mission.console("/monitor/deadlines?office=" + office));
        assertThat(browser.text()).doesNotContain(number);
        browser.go(mission.console("/monitor/consignments?q=" + number));
        browser.awaitText("decision");
        assertThat(browser.all("tbody tr")).hasSize(3);
    }

    @Test
    @Order(5)
    @DisplayName("What was done stands in the audit, and the certificates of both nodes in their list")
    void kept() {
        browser.go(mission.console("/monitor/audit"));
        assertThat(browser.text())
                .contains(TestAccounts.OPERATOR, "SEND_AGAIN", "The office trusts the new authority now.");
        usable("audit");
        browser.go(mission.console("/monitor/certificates"));
        assertThat(browser.all("tbody tr")).hasSize(50);
        assertThat(browser.text()).contains("home", "berlin");
        usable("certificates");
    }

    @Test
    @Order(6)
    @DisplayName("Every page in every language, in the dark and on a phone, is for everybody")
    void everybody() {
        for (var page : List.of(
                "/monitor", "/monitor/consignments", "/monitor/deadlines", "/monitor/self-test", "/monitor/audit")) {
            for (var language : List.of("kk", "ru")) {
                browser.looking(PHONE, Colours.DARK).go(mission.console(page + "?lang=" + language));
                assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
                assertThat(browser.isWiderThanTheScreen()).as(page).isFalse();
                Accessibility.assertUsable(browser);
            }
        }
        for (var page : List.of(
                "/monitor",
                "/monitor/consignments",
                "/monitor/consignments/" + consignments().getFirst())) {
            browser.go(mission.console(page + "?lang=kk"));
            assertThat(browser.text()).as(page).contains("office." + office, nameOfTheOffice());
        }
        browser.looking(PHONE, Colours.DARK).go(mission.console("/monitor?lang=ru"));
        browser.awaitText("Да, идут");
        browser.picture(PICTURES.resolve("overview-phone.png"));
        assertThat(browser.complaints()).isEmpty();
    }

    private static String nameOfTheOffice() {
        return mission.part(OfficeDirectory.class).offices().stream()
                .filter(one -> one.code().value().equals(office))
                .map(one -> one.name().kk())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(7)
    @DisplayName("A viewer sees it all and cannot act")
    void viewer() {
        browser.looking(DESK, Colours.LIGHT).go(mission.console("/monitor?lang=en"));
        browser.click("header form button");
        browser.signIn(TestAccounts.VIEWER, TestAccounts.PASSWORD);
        browser.awaitText(TestAccounts.VIEWER);
        browser.go(mission.console("/monitor/consignments"));
        browser.awaitText(number);
        assertThat(browser.all("input[name=id], #action")).isEmpty();
        var id = consignments().getFirst();

        browser.go(mission.console("/monitor/act?action=HOLD&id=" + id));
        browser.type("#reason", "A viewer tries.");
        browser.click("#confirm");

        browser.awaitText("You may not do this");
        assertThat(actions()).isOne();
    }

    @Test
    @Order(8)
    @DisplayName("No datum of a person stands on a page, in what the nodes told, or in a log")
    void nothingPersonal() throws IOException {
        var personal = PersonalData.in(papers);
        assertThat(personal).hasSizeGreaterThan(5);
        var pages = new ArrayList<String>(List.of(
                "/monitor", "/monitor/consignments", "/monitor/deadlines", "/monitor/certificates", "/monitor/audit"));
        consignments().forEach(id -> pages.add("/monitor/consignments/" + id));
        for (var page : pages) {
            browser.go(mission.console(page));
            assertThat(browser.driver().getPageSource()).doesNotContain(personal);
        }
        assertThat(told()).doesNotContain(personal);
        try (var logs = Files.walk(folder)) {
            for (var log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                assertThat(Files.readString(log)).doesNotContain(personal);
            }
        }
    }

    @Test
    @Order(9)
    @DisplayName("When a stay is over the open screen says so by itself, and leads to the sign-in")
    void over() throws IOException {
        browser.go(mission.console("/monitor?lang=en"));
        browser.awaitText("Are applications flowing?");
        var accounts = folder.resolve("accounts");

        Files.write(
                accounts,
                Files.readAllLines(accounts).stream()
                        .filter(line -> !line.startsWith(TestAccounts.VIEWER))
                        .toList());

        browser.awaitText("Your stay has ended");
        assertThat(browser.all("#password")).hasSize(1);
    }

    private static String told() {
        var jdbc = mission.part(JdbcClient.class);
        return String.join(
                "\n",
                Set.copyOf(jdbc.sql("SELECT report FROM monitor_consignment UNION SELECT pulse FROM monitor_node")
                        .query(String.class)
                        .list()));
    }

    private static List<String> consignments() {
        return mission
                .part(JdbcClient.class)
                .sql("SELECT id FROM monitor_consignment ORDER BY created_at")
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static int actions() {
        return mission.part(JdbcClient.class)
                .sql("SELECT count(*) FROM consignment_action")
                .query(Integer.class)
                .single();
    }

    private static void usable(String picture) {
        Accessibility.assertUsable(browser);
        assertThat(browser.complaints()).isEmpty();
        browser.picture(PICTURES.resolve(picture + ".png"));
    }
}
