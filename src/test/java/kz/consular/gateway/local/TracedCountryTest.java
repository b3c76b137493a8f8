package kz.consular.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.desk.DossierFolder;
import kz.consular.gateway.desk.Sample;
import kz.consular.gateway.selftest.SelfTests;
import kz.consular.gateway.trace.TestCollector;
import kz.consular.gateway.trace.TestCollector.Span;
import kz.consular.wire.mission.CaseState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("A trace follows an application from the officer's call to the decision, for whoever collects traces")
class TracedCountryTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @TempDir
    static Path folder;

    private static final List<String> log = new CopyOnWriteArrayList<>();
    private static TestCollector collector;
    private static Country country;
    private static DossierFolder papers;
    private static String number = "";
    private static String office = "";

    @BeforeAll
    static void an_application_is_lodged_decided_and_fetched() throws Exception {
        collector = TestCollector.start();
        country = Country.start(folder, collector.settings());
        listen();
        var berlin = country.officer(LocalPopulation.BERLIN);
        papers = Sample.FAMILY.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        number = lodge("traced-1", "00-" + TRACE + "-" + CALLER + "-01");
        office = berlin.caseOf(number).getCase().getOffice();
        var clerk = country.clerkHolding(number, office);
        clerk.openInquiries(number).forEach(inquiry -> clerk.answer(number, inquiry));
        clerk.permit(number);
        country.awaitState(berlin, number, CaseState.DECIDED);
        berlin.decision(number);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ways(TRACE).anyMatch(way -> way.startsWith("process office." + office + " RECEIPT")));
    }

    private static String lodge(String submission, String traceparent) throws Exception {
        try (var officer =
                new TracedOfficer(country.endpoints(), folder.resolve("certificates"), LocalPopulation.BERLIN)) {
            return officer.lodge(papers, submission, traceparent);
        }
    }

    @AfterAll
    static void stop() {
        country.close();
        collector.close();
    }

    /** The steps of a trace, each with all that led to it. */
    private static Stream<String> ways(String trace) {
        var spans = collector.trace(trace);
        return spans.stream().map(span -> way(span, spans));
    }

    private static String way(Span span, List<Span> trace) {
        var name = Stream.of(span.name(), span.attributes().getOrDefault("consular.kind", ""))
                .filter(part -> !part.isEmpty())
                .toList();
        var before = trace.stream()
                .filter(other -> other.id().equals(span.parent()))
                .findFirst()
                .map(parent -> way(parent, trace))
                .orElse(span.parent());
        return String.join(" ", name) + " < " + before;
    }

    @Test
    void of_which_every_step_continues_the_one_that_caused_it() {
        var call = "MissionInlinePort/lodgeApplication < " + CALLER;
        var arrived = "process office.%1$s DOSSIER < send office.%1$s DOSSIER < ".formatted(office) + call;
        var returned = "process mission.BERLIN DECISION < send mission.BERLIN DECISION < issue decision < " + arrived;

        assertThat(ways(TRACE))
                .containsExactlyInAnyOrder(
                        call,
                        "seal dossier < " + call,
                        "send office." + office + " DOSSIER < " + call,
                        arrived,
                        "process mission.BERLIN RECEIPT < " + arrived,
                        "issue decision < " + arrived,
                        "send mission.BERLIN DECISION < issue decision < " + arrived,
                        returned,
                        "process office." + office + " RECEIPT < " + returned);
        assertThat(collector.trace(TRACE)).allMatch(span -> span.error().isEmpty());
    }

    @Test
    void whose_steps_say_what_they_are_in_numbers_and_codes() {
        var call = step("MissionInlinePort/lodgeApplication");
        assertThat(call.kind()).isEqualTo("SERVER");
        assertThat(call.attributes())
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.response.status_code", "200")
                .containsEntry("consular.case_number", number);
        var sent = step("send office." + office);
        assertThat(sent.kind()).isEqualTo("PRODUCER");
        assertThat(sent.attributes())
                .containsEntry("messaging.destination.name", "office." + office)
                .containsEntry("consular.case_number", number)
                .containsEntry("consular.sender", "mission.BERLIN");
        var taken = step("process office." + office);
        assertThat(taken.kind()).isEqualTo("CONSUMER");
        assertThat(taken.attributes())
                .containsEntry("messaging.message.id", sent.attributes().get("messaging.message.id"))
                .containsEntry(
                        "consular.container_sha256",
                        step("seal dossier").attributes().get("consular.container_sha256"));
    }

    private static Span step(String name) {
        return collector.trace(TRACE).stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void to_which_the_clerks_call_and_the_fetching_are_linked_that_have_traces_of_their_own() {
        await().until(() -> named("MissionPort/getDecision").isPresent());
        assertThat(named("MissionPort/getDecision").orElseThrow().links()).containsExactly(TRACE);
        assertThat(step("issue decision").links())
                .containsExactly(named("POST /office/cases/{number}/decision")
                        .orElseThrow()
                        .trace());
    }

    private static Optional<Span> named(String name) {
        return collector.spans().stream()
                .filter(span -> span.name().equals(name))
                .findFirst();
    }

    @Test
    void that_begins_here_where_the_caller_sends_none_that_is_one() throws Exception {
        var other = lodge("traced-2", "00-" + TRACE + "-Ahmetova-01");

        assertThat(other).startsWith("BERLIN-").isNotEqualTo(number);
        await().atMost(Duration.ofSeconds(30)).until(() -> collector.spans().stream()
                .anyMatch(span -> span.name().equals("process mission.BERLIN")
                        && other.equals(span.attributes().get("consular.case_number"))));
        var steps = collector.spans().stream()
                .filter(span -> other.equals(span.attributes().get("consular.case_number")))
                .toList();
        assertThat(steps).extracting(Span::trace).containsOnly(steps.getFirst().trace()).doesNotContain(TRACE);
        assertThat(steps).anyMatch(span -> span.parent().isEmpty());
        assertThat(collector.bytes()).doesNotContain("Ahmetova");
    }

    @Test
    void that_a_refused_call_ends_with_the_code_of_its_fault() throws Exception {
        lodge("traced 3, which is no identifier", "00-" + "ab".repeat(16) + "-" + CALLER + "-01");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !collector.trace("ab".repeat(16)).isEmpty());
        assertThat(collector.trace("ab".repeat(16)).getFirst().error()).contains("SCHEMA_INVALID");
    }

    @Test
    void of_its_own_for_each_self_test_and_back() {
        country.part(SelfTests.class).begin();

        await().atMost(Duration.ofSeconds(30)).until(() -> selfTestsThatCameBack().size() >= 3);
        var traces = selfTestsThatCameBack();
        assertThat(new HashSet<>(traces)).hasSameSizeAs(traces);
        assertThat(ways(traces.getFirst()).toList())
                .hasSize(4)
                .anyMatch(way -> way.matches("process mission\\.\\w+ RECEIPT < process office\\.\\w+ SELF_TEST"
                        + " < send office\\.\\w+ SELF_TEST < self-test < "));
    }

    private static List<String> selfTestsThatCameBack() {
        return collector.spans().stream()
                .filter(span -> span.name().equals("self-test"))
                .map(Span::trace)
                .filter(trace -> collector.trace(trace).size() == 4)
                .toList();
    }

    @Test
    void without_anything_about_a_person() throws IOException {
        var personal = PersonalData.in(papers);
        assertThat(personal).hasSizeGreaterThan(20);
        assertThat(collector.bytes()).contains(number).doesNotContain(personal);
    }

    @Test
    void that_each_line_of_the_log_names_where_it_belongs_to_one() {
        assertThat(log)
                .anyMatch(line -> line.startsWith(TRACE) && line.contains("Accepted " + number))
                .anyMatch(line -> line.startsWith(TRACE) && line.contains("Sent DOSSIER"))
                .anyMatch(line -> line.startsWith(TRACE) && line.contains("Received DECISION"));
    }

    /** Each line after its trace. */
    private static void listen() {
        var listener = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent line) {
                log.add(line.getMDCPropertyMap().get("traceId") + " " + line.getFormattedMessage());
            }
        };
        listener.start();
        ((Logger) LoggerFactory.getLogger("kz.consular.gateway")).addAppender(listener);
    }
}
