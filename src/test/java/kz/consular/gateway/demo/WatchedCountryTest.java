package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.health.CertificateInUse;
import kz.consular.gateway.health.CertificatesInUse;
import kz.consular.gateway.health.ComponentHealth;
import kz.consular.gateway.health.HealthState;
import kz.consular.gateway.health.NodeHealth;
import kz.consular.gateway.metrics.DocumentedMetrics;
import kz.consular.gateway.selftest.SelfTests;
import kz.consular.gateway.tracing.TestCollector;
import kz.consular.wire.mission.CaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Health, metrics, logs and traces of a node contain no personal data")
@ExtendWith(OutputCaptureExtension.class)
class WatchedCountryTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @TempDir
    static Path folder;

    private static TestCollector collector;

    private static Country country;
    private static DossierFolder papers;
    private static String number = "";
    private static String office = "";

    @BeforeAll
    static void an_application_is_lodged_and_decided_and_another_turned_away() throws Exception {
        forgetHowToLog();
        collector = TestCollector.start();
        country = Country.start(
                folder,
                Stream.concat(
                                Stream.of(
                                        "--logging.structured.format.console=ecs", "--logging.threshold.console=INFO"),
                                Stream.of(collector.settings()))
                        .toArray(String[]::new));
        var berlin = country.officer(DemoPopulation.BERLIN);
        papers = unpack(Sample.FAMILY);
        number = lodge(papers, "watched-1", "00-" + TRACE + "-" + CALLER + "-01");
        office = berlin.lodge(papers, "watched-1").getAccepted().getOffice().getCode();
        lodge(unpack(Sample.INCOMPLETE), "watched-2", "00-" + TRACE + "-Ahmetova-01");
        var clerk = country.clerkHolding(number, office);
        clerk.openInquiries(number).forEach(inquiry -> clerk.answer(number, inquiry));
        clerk.permit(number);
        country.awaitState(berlin, number, CaseState.DECIDED);
        berlin.decision(number);
        country.publish(new DeliveryEvent.Refused(
                selfTest(), new RefusalReason("SELF_TEST_MADE_UP", "Made up."), Instant.now()));
        awaitEveryPart();
    }

    /** @return the case number of an accepted application */
    private static String lodge(DossierFolder application, String submission, String traceparent) throws Exception {
        try (var officer =
                new TracedOfficer(country.endpoints(), folder.resolve("certificates"), DemoPopulation.BERLIN)) {
            return officer.lodge(application, submission, traceparent);
        }
    }

    /** On a busy machine the first decryption of the seal keys of a whole country takes longer than a health check may. */
    private static void awaitEveryPart() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(country.part(NodeHealth.class).components())
                        .extracting(ComponentHealth::state)
                        .containsOnly(HealthState.UP));
    }

    private static DossierFolder unpack(Sample sample) throws IOException {
        return sample.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
    }

    private static Consignment selfTest() {
        return new Consignment(
                MessageId.next(),
                new CaseNumber("BERLIN-2026-000017"),
                ConsignmentKind.SELF_TEST,
                Party.of("mission.BERLIN"),
                Party.of("office.711110000"),
                new Sha256("ab".repeat(32)),
                1,
                Instant.now(),
                Optional.empty());
    }

    @AfterAll
    static void stop() {
        country.close();
        collector.close();
        logAsText();
    }

    /**
     * Spring Boot keeps the console settings of a start for all later starts in this process. After a command, whose beans are never
     * stopped, it considers logging as initialised.
     */
    private static LoggingSystem forgetHowToLog() {
        Stream.of(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT, LoggingSystemProperty.CONSOLE_THRESHOLD)
                .map(LoggingSystemProperty::getEnvironmentVariableName)
                .forEach(System::clearProperty);
        var logging = LoggingSystem.get(WatchedCountryTest.class.getClassLoader());
        logging.cleanUp();
        return logging;
    }

    private static void logAsText() {
        var logging = forgetHowToLog();
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    }

    @Test
    void every_part_is_up() {
        assertThat(country.part(NodeHealth.class).components())
                .extracting(ComponentHealth::name, ComponentHealth::state)
                .containsExactly(
                        tuple("database", HealthState.UP),
                        tuple("seal-key", HealthState.UP),
                        tuple("disk", HealthState.UP),
                        tuple("broker", HealthState.UP),
                        tuple("certificates", HealthState.UP));
    }

    @Test
    void the_health_groups_show_their_parts_to_those_who_signed_in_and_to_others_the_state_alone() {
        assertThat(health(List.of("ROLE_VIEWER"), "liveness").path("components").propertyNames())
                .containsExactly("livenessState");
        assertThat(health(List.of("ROLE_VIEWER"), "readiness")
                        .path("components")
                        .propertyNames())
                .containsExactlyInAnyOrder("readinessState", "database", "seal-key", "disk");
        var delivery = health(List.of("ROLE_OPERATOR"), "delivery");
        assertThat(delivery.path("components").propertyNames())
                .containsExactlyInAnyOrder("broker", "certificates", "database", "disk");
        assertThat(delivery.at("/components/broker/details/reason").asString()).isEqualTo("It answers.");
        assertThat(health(List.of(), "delivery")).isEqualTo(JsonMapper.shared().readTree("{\"status\":\"UP\"}"));
        assertThat(health(List.of("ROLE_VIEWER")).path("components").propertyNames())
                .as("nothing of Spring Boot's own looks at the same things again")
                .containsExactlyInAnyOrder(
                        "broker", "certificates", "database", "disk", "livenessState", "readinessState", "seal-key");
    }

    private static JsonNode health(List<String> roles, String... path) {
        var answer = country.part(HealthEndpointWebExtension.class)
                .health(ApiVersion.V3, WebServerNamespace.SERVER, new SignedIn(Set.copyOf(roles)), path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return JsonMapper.shared().valueToTree(answer.getBody());
    }

    private record SignedIn(Set<String> roles) implements SecurityContext {
        @Override
        public @Nullable Principal getPrincipal() {
            return roles.isEmpty() ? null : () -> "somebody";
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains("ROLE_" + role);
        }
    }

    @Test
    void certificates_of_every_purpose_are_told_of() {
        assertThat(country.part(CertificatesInUse.class).list())
                .extracting(CertificateInUse::purpose)
                .contains(
                        "seal-key",
                        "seal-authority",
                        "seal-revocation-list",
                        "tls-server",
                        "tls-authority",
                        "tls-revocation-list");
    }

    @Test
    void the_metrics_are_the_documented_ones() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(DocumentedMetrics.shown(scrape()))
                        .containsExactlyInAnyOrderEntriesOf(DocumentedMetrics.documented()));
    }

    @Test
    void the_metrics_tell_what_happened() {
        assertThat(scrape())
                .contains("gateway_lodgings_total{outcome=\"accepted\"} 1.0")
                .contains("gateway_lodgings_total{outcome=\"repeated\"} 1.0")
                .contains("gateway_lodgings_total{outcome=\"turned-away\"} 1.0")
                .contains("gateway_findings_total{code=\"CHILD_OPINION_MISSING\"} ")
                .contains("gateway_arrivals_total{answer=\"RECEIPT\",kind=\"DOSSIER\"} 1.0")
                .contains("gateway_arrivals_total{answer=\"RECEIPT\",kind=\"DECISION\"} 1.0")
                .contains("gateway_until_sent_seconds_count{kind=\"DOSSIER\"} 1")
                .contains("gateway_until_receipt_seconds_count{kind=\"DOSSIER\"} 1")
                .contains("gateway_refusals_total{code=\"SELF_TEST_MADE_UP\",kind=\"SELF_TEST\"} 1.0")
                .contains("gateway_attempts_failed_total{cause=\"BROKER_FULL\",kind=\"DOSSIER\"} 0.0")
                .contains("gateway_faults_total{code=\"INTERNAL\"} 0.0");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(scrape())
                        .contains("gateway_component_up{component=\"seal-key\"} 1.0")
                        .contains("gateway_decisions_open 0.0")
                        .contains("gateway_consignments{kind=\"DOSSIER\",state=\"WAITING\"} 0.0"));
    }

    @Test
    void no_case_and_no_person_stands_in_the_metrics() throws IOException {
        assertThat(scrape()).contains("gateway_").doesNotContain(number).doesNotContain(personalData());
    }

    @Test
    void the_log_is_json_with_case_and_message_as_fields_and_without_a_person(CapturedOutput console)
            throws IOException {
        var lines = console.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("@timestamp").isString()).isTrue();
            assertThat(line.at("/log/level").isString()).isTrue();
        });
        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.path("message").asString()).startsWith("Accepted " + number);
                    assertThat(line.path("case_number").asString()).isEqualTo(number);
                    assertThat(line.has("message_id")).isFalse();
                })
                .anySatisfy(line -> {
                    assertThat(line.path("message").asString()).startsWith("Received DOSSIER");
                    assertThat(line.path("case_number").asString()).isEqualTo(number);
                    var id = line.path("message_id").asString();
                    assertThat(id).isNotEmpty();
                    assertThat(line.path("message").asString()).contains(id);
                });
        assertThat(lines)
                .filteredOn(line -> line.path("traceId").asString().equals(TRACE))
                .extracting(line -> line.path("message").asString())
                .anyMatch(message -> message.startsWith("Accepted " + number))
                .anyMatch(message -> message.startsWith("Sent DOSSIER"))
                .anyMatch(message -> message.startsWith("Received DECISION"));
        assertThat(console.getAll()).doesNotContain(personalData());
    }

    @Test
    void one_trace_leads_from_the_officers_call_to_the_receipt_for_the_decision() {
        var call = "MissionInlinePort/lodgeApplication < " + CALLER;
        var arrived = "process office.%1$s DOSSIER < send office.%1$s DOSSIER < ".formatted(office) + call;
        var issued = "issue decision < " + arrived;
        var returned = "process mission.BERLIN DECISION < send mission.BERLIN DECISION < " + issued;

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(collector.ways(TRACE))
                        .containsExactlyInAnyOrder(
                                call,
                                "seal dossier < " + call,
                                "send office." + office + " DOSSIER < " + call,
                                arrived,
                                "process mission.BERLIN RECEIPT < " + arrived,
                                issued,
                                "send mission.BERLIN DECISION < " + issued,
                                returned,
                                "process office." + office + " RECEIPT < " + returned));
        assertThat(collector.trace(TRACE)).allMatch(span -> span.error().isEmpty());
    }

    @Test
    void the_clerks_call_and_the_fetching_have_traces_of_their_own_and_links_to_that_one() {
        var fetching = step("MissionPort/getDecision", _ -> true);
        var deciding = step("POST /office/cases/{number}/decision", _ -> true);

        assertThat(fetching.links()).containsExactly(TRACE);
        assertThat(step("issue decision", _ -> true).links()).containsExactly(deciding.trace());
        assertThat(List.of(fetching.trace(), deciding.trace()))
                .doesNotContain(TRACE)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_step_says_what_it_is_in_numbers_and_codes() {
        var call =
                step("MissionInlinePort/lodgeApplication", span -> span.trace().equals(TRACE));
        assertThat(call.kind()).isEqualTo("SERVER");
        assertThat(call.attributes())
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.response.status_code", "200")
                .containsEntry("consular.case_number", number);
        var sent = step("send office." + office, span -> span.trace().equals(TRACE));
        assertThat(sent.kind()).isEqualTo("PRODUCER");
        assertThat(sent.attributes())
                .containsEntry("messaging.destination.name", "office." + office)
                .containsEntry("consular.case_number", number)
                .containsEntry("consular.sender", "mission.BERLIN");
        var taken = step("process office." + office, span -> span.trace().equals(TRACE));
        assertThat(taken.kind()).isEqualTo("CONSUMER");
        assertThat(taken.attributes())
                .containsEntry("messaging.message.id", sent.attributes().get("messaging.message.id"))
                .containsEntry(
                        "consular.container_sha256",
                        step("seal dossier", _ -> true).attributes().get("consular.container_sha256"));
    }

    @Test
    void a_trace_begins_here_where_the_caller_sends_none_that_is_one() {
        var turnedAway =
                step("MissionInlinePort/lodgeApplication", span -> !span.trace().equals(TRACE));

        assertThat(turnedAway.parent()).isEmpty();
        assertThat(turnedAway.error()).isEmpty();
    }

    @Test
    void a_call_that_gets_a_fault_ends_with_its_code() throws Exception {
        lodge(papers, "watched 3, which is no identifier", "00-" + "ab".repeat(16) + "-" + CALLER + "-01");

        var refused = step("POST", span -> span.trace().equals("ab".repeat(16)));
        assertThat(refused.error()).contains("SCHEMA_INVALID");
    }

    @Test
    void each_self_test_has_a_trace_there_and_back() {
        country.part(SelfTests.class).begin();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> selfTestsThatCameBack().count() >= 3);
        assertThat(selfTestsThatCameBack())
                .doesNotHaveDuplicates()
                .allSatisfy(trace -> assertThat(collector.ways(trace))
                        .anyMatch(way -> way.matches("process mission\\.\\w+ RECEIPT < process office\\.\\w+ SELF_TEST"
                                + " < send office\\.\\w+ SELF_TEST < self-test < ")));
    }

    private static Stream<String> selfTestsThatCameBack() {
        return collector.spans().stream()
                .filter(span -> span.name().equals("self-test"))
                .map(TestCollector.Span::trace)
                .filter(trace -> collector.trace(trace).size() == 4);
    }

    @Test
    void nothing_of_a_person_is_in_the_traces() throws IOException {
        step("MissionPort/getDecision", _ -> true);
        assertThat(collector.bytes())
                .contains(number)
                .doesNotContain(personalData())
                .doesNotContain("Ahmetova");
    }

    private static TestCollector.Span step(String name, Predicate<TestCollector.Span> which) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> collector.spans().stream()
                                .filter(span -> span.name().equals(name))
                                .filter(which)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String scrape() {
        return country.part(PrometheusMeterRegistry.class).scrape();
    }

    private static List<String> personalData() throws IOException {
        var found = PersonalData.in(papers);
        assertThat(found).as("the sample has people in it").hasSizeGreaterThan(20);
        return found;
    }
}
