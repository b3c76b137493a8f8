package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
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
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.console.Accessibility;
import kz.consular.gateway.console.Browser;
import kz.consular.gateway.console.Browser.Colours;
import kz.consular.gateway.console.TestAccounts;
import kz.consular.gateway.demo.pki.TestPki;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.territory.OfficeDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName(
        "IT staff in front of the monitor: a mission and its offices elsewhere, and one page that knows both and reaches them")
class MonitorInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    static Path folder;

    private static TestBroker broker;
    private static List<String> line;
    private static Country watch;
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
        watch = Country.monitorAlone(
                folder,
                line.getFirst(),
                "--gateway.delivery.node=watch",
                "--gateway.console.accounts=" + TestAccounts.in(folder));
        mission = Country.missionAlone(
                folder, DemoPopulation.BERLIN, List.of(line.getFirst(), "--gateway.delivery.node=berlin"));
        offices = Country.officesTrusting(wrongPki(), folder, atHome());
        browser = Browser.open("en");
    }

    private static TestPki wrongPki() throws IOException {
        return TestPki.open(
                folder.resolve("wrong"), CountryCertificates.nobody(), DemoPopulation.password(), Clock.systemUTC());
    }

    private static List<String> atHome() {
        return List.of(line.getFirst(), "--gateway.delivery.node=home");
    }

    @AfterAll
    static void stop() {
        browser.close();
        offices.close();
        mission.close();
        watch.close();
        broker.close();
    }

    @Test
    @Order(1)
    @DisplayName("Both nodes are seen, and all flows")
    void quiet() {
        browser.looking(DESK, Colours.LIGHT).go(watch.console("/sign-in?lang=en"));
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
        var accepted = mission.officer(DemoPopulation.BERLIN)
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
        browser.follow(number);

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

        browser.awaitText("Requested: Send again");
        browser.awaitText("sent again by " + TestAccounts.OPERATOR);
        browser.click("#replacement a");
        browser.awaitText("receipted by the recipient");
        usable("consignment-receipted");
        browser.go(watch.console("/monitor"));
        browser.awaitText("Yes, they flow");
    }

    @Test
    @Order(4)
    @DisplayName("The decision comes back, is counted, and ends the deadline")
    void decided() {
        browser.go(watch.console("/monitor/deadlines?office=" + office));
        browser.awaitText(number);
        browser.awaitText("Internal affairs office, ");
        usable("deadlines");

        offices.clerkHolding(number, office).permit(number);

        browser.go(watch.console("/monitor"));
        browser.awaitText("#figure-decided .value", "1");
        browser.go(watch.console("/monitor/deadlines?office=" + office));
        assertThat(browser.text()).doesNotContain(number);
        browser.go(watch.console("/monitor/consignments?q=" + number));
        browser.awaitText("decision");
        assertThat(browser.all("tbody tr")).hasSize(3);
    }

    @Test
    @Order(5)
    @DisplayName("What its node finds impossible is not done, and the page says why")
    void impossible() {
        var decision = consignments().getLast();
        browser.go(watch.console("/monitor/act?action=HOLD&id=" + decision));
        browser.type("#reason", "Too late.");
        browser.click("#confirm");

        browser.awaitText("Not possible: Hold");
        assertThat(browser.text()).contains("Node home says", "has signed for it");
        usable("consignment-impossible");
    }

    @Test
    @Order(6)
    @DisplayName("What nobody could answer is shown, and put back with a reason once its queue can answer it")
    void putBack() throws JMSException {
        broker.setAside(number, "mission.BERLIN", "office." + office);
        browser.go(watch.console("/monitor/dead-letters"));
        browser.awaitText(number);
        assertThat(browser.text()).contains("Made up.", "mission.BERLIN");
        usable("dead-letters");
        browser.click("input[name=id]");
        browser.click("#requeue");
        browser.awaitText("What was taken over already is not taken over twice");
        usable("requeue");
        browser.type("#reason", "The node is mended.");
        browser.click("#confirm");

        browser.awaitText("Put back into its queue");
    }

    @Test
    @Order(7)
    @DisplayName("What was done stands in the audit, and the certificates of both nodes in their list")
    void kept() {
        browser.go(watch.console("/monitor/audit"));
        assertThat(browser.text())
                .contains(
                        TestAccounts.OPERATOR,
                        "SEND_AGAIN",
                        "The office trusts the new authority now.",
                        "REQUEUE",
                        "The node is mended.");
        usable("audit");
        browser.go(watch.console("/monitor/certificates"));
        assertThat(browser.all("tbody tr")).hasSize(50);
        assertThat(browser.text()).contains("home", "berlin");
        usable("certificates");
    }

    @Test
    @Order(8)
    @DisplayName("Every page in every language, in the dark and on a phone, is for everybody")
    void everybody() {
        for (var page : List.of(
                "/monitor",
                "/monitor/consignments",
                "/monitor/dead-letters",
                "/monitor/deadlines",
                "/monitor/self-test",
                "/monitor/audit")) {
            for (var language : List.of("kk", "ru")) {
                browser.looking(PHONE, Colours.DARK).go(watch.console(page + "?lang=" + language));
                assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
                assertThat(browser.isWiderThanTheScreen()).as(page).isFalse();
                Accessibility.assertUsable(browser);
            }
        }
        for (var page : List.of(
                "/monitor",
                "/monitor/consignments",
                "/monitor/consignments/" + consignments().getFirst())) {
            browser.go(watch.console(page + "?lang=kk"));
            assertThat(browser.text()).as(page).contains("office." + office, nameOfTheOffice());
        }
        browser.looking(PHONE, Colours.DARK).go(watch.console("/monitor?lang=ru"));
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
    @Order(9)
    @DisplayName("A self-test wanted here is sent by the mission there, and every office answers")
    void tested() {
        browser.looking(DESK, Colours.LIGHT).go(watch.console("/monitor/self-test?lang=en"));
        browser.click("#test-now");

        browser.awaitText("The test has begun");
        browser.awaitText("came back");
        assertThat(browser.text()).contains("mission.BERLIN");
        usable("self-test");
    }

    @Test
    @Order(10)
    @DisplayName("A viewer sees it all and cannot act")
    void viewer() {
        browser.looking(DESK, Colours.LIGHT).go(watch.console("/monitor?lang=en"));
        browser.click("header form button");
        browser.signIn(TestAccounts.VIEWER, TestAccounts.PASSWORD);
        browser.awaitText(TestAccounts.VIEWER);
        browser.go(watch.console("/monitor/consignments"));
        browser.awaitText(number);
        assertThat(browser.all("input[name=id], #action")).isEmpty();
        var id = consignments().getFirst();

        browser.go(watch.console("/monitor/act?action=HOLD&id=" + id));
        browser.type("#reason", "A viewer tries.");
        browser.click("#confirm");

        browser.awaitText("You may not do this");
        assertThat(actions()).isOne();
    }

    @Test
    @Order(11)
    @DisplayName("No datum of a person stands on a page, in what the nodes told, or in a log")
    void nothingPersonal() throws IOException {
        var personal = PersonalData.in(papers);
        assertThat(personal).hasSizeGreaterThan(5);
        var pages = new ArrayList<String>(List.of(
                "/monitor",
                "/monitor/consignments",
                "/monitor/dead-letters",
                "/monitor/deadlines",
                "/monitor/certificates",
                "/monitor/audit"));
        consignments().forEach(id -> pages.add("/monitor/consignments/" + id));
        for (var page : pages) {
            browser.go(watch.console(page));
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
    @Order(12)
    @DisplayName("When a session ends, the open page says so and leads to the sign-in")
    void over() throws IOException {
        browser.go(watch.console("/monitor?lang=en"));
        browser.awaitText("Are applications flowing?");
        var accounts = folder.resolve("accounts");

        Files.write(
                accounts,
                Files.readAllLines(accounts).stream()
                        .filter(line -> !line.startsWith(TestAccounts.VIEWER))
                        .toList());

        browser.awaitText("Your session has ended");
        assertThat(browser.all("#password")).hasSize(1);
    }

    private static String told() {
        var jdbc = watch.part(JdbcClient.class);
        return String.join(
                "\n",
                Set.copyOf(jdbc.sql("SELECT report FROM monitor_consignment UNION SELECT heartbeat FROM monitor_node")
                        .query(String.class)
                        .list()));
    }

    private static List<String> consignments() {
        return watch
                .part(JdbcClient.class)
                .sql("SELECT id FROM monitor_consignment WHERE kind <> 'SELF_TEST' ORDER BY created_at")
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
