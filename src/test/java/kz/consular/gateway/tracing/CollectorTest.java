package kz.consular.gateway.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("The collector of traces")
@ExtendWith(OutputCaptureExtension.class)
class CollectorTest {
    private static final Traceparent CALLER =
            new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private final ApplicationContextRunner node =
            new ApplicationContextRunner().withUserConfiguration(TracingConfiguration.class);

    @Test
    void where_none_is_set_a_step_carries_on_its_caller_and_begins_nothing_of_its_own() {
        var before = exporting();
        node.run(context -> {
            var traces = context.getBean(Traces.class);
            try (var call = traces.answering("POST", Optional.of(CALLER));
                    var part = call.part("part")) {
                part.note("number", 1).failed("CODE");
                assertThat(Traceparent.current()).contains(CALLER);
            }
            try (var _ = traces.answering("POST", Optional.empty());
                    var _ = Span.current().part("part")) {
                assertThat(Traceparent.current()).isEmpty();
                assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
            }
            assertThat(exporting()).as("threads that export").isSubsetOf(before);
        });
    }

    @Test
    void gets_what_happened_with_parents_links_and_codes() throws IOException {
        try (var collector = TestCollector.start()) {
            node.withPropertyValues(settings(collector)).run(context -> {
                var traces = context.getBean(Traces.class);
                try (var call = traces.answering("POST", Optional.of(CALLER))) {
                    call.named("GET /cases").note("status", 200);
                    try (var other = Span.current().leadingInto(Optional.empty(), "other")) {
                        assertThat(MDC.get("spanId")).isNotEqualTo("b7ad6b7169203331");
                        other.failed("BROKEN");
                    }
                    assertThat(MDC.get("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
                }
                assertThat(MDC.get("traceId")).isNull();
                await().until(() -> collector.spans().size() == 2);
            });

            var call = collector.trace("0af7651916cd43dd8448eb211c80319c").getFirst();
            assertThat(call.name()).isEqualTo("GET /cases");
            assertThat(call.kind()).isEqualTo("SERVER");
            assertThat(call.parent()).isEqualTo("b7ad6b7169203331");
            assertThat(call.attributes()).containsExactlyEntriesOf(Map.of("status", "200"));
            assertThat(call.error()).isEmpty();
            assertThat(collector.spans())
                    .filteredOn(span -> span.name().equals("other"))
                    .singleElement()
                    .satisfies(other -> {
                        assertThat(other.parent()).isEmpty();
                        assertThat(other.links()).containsExactly(call.trace());
                        assertThat(other.error()).contains("BROKEN");
                        assertThat(other.attributes()).containsEntry("error.type", "BROKEN");
                    });
        }
    }

    @Test
    void gets_no_trace_whose_caller_wants_none_exported_and_none_at_a_probability_of_zero() throws IOException {
        try (var collector = TestCollector.start()) {
            node.withPropertyValues(settings(collector))
                    .withPropertyValues("management.tracing.sampling.probability=0")
                    .run(context -> {
                        var traces = context.getBean(Traces.class);
                        traces.begin("ours").close();
                        traces.answering(
                                        "unwanted",
                                        Traceparent.read(CALLER.value().replaceAll("01$", "00")))
                                .close();
                        traces.answering("wanted", Optional.of(CALLER)).close();
                    });

            assertThat(collector.spans()).extracting(TestCollector.Span::name).containsExactly("wanted");
        }
    }

    @Test
    @DisplayName("that takes everything and never answers, or is not there, holds up no step, and the log says so once")
    void away(CapturedOutput log) throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            node.withPropertyValues(
                            ENDPOINT + "=http://127.0.0.1:" + deaf.getLocalPort() + "/v1/traces",
                            "management.opentelemetry.tracing.export.otlp.timeout=300ms",
                            "management.opentelemetry.tracing.export.schedule-delay=10ms")
                    .run(context -> {
                        var traces = context.getBean(Traces.class);
                        var began = Instant.now();
                        for (var i = 0; i < 10_000; i++) {
                            traces.begin("step").close();
                        }
                        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
                        await().atMost(Duration.ofSeconds(30))
                                .until(() -> log.getAll().contains("The collector takes no traces"));
                        deaf.close();
                        traces.begin("another").close();
                    });
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("collector")))
                .hasSize(1);
    }

    @Test
    void a_setting_that_leads_nowhere_stops_the_start() {
        Stream.of("localhost:4318", "ftp://collector/v1/traces", "")
                .forEach(wrong -> node.withPropertyValues(ENDPOINT + "=" + wrong)
                        .run(context -> assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining(ENDPOINT + " is not")));
        node.withPropertyValues("management.opentelemetry.tracing.export.otlp.endpiont=http://collector/v1/traces")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("endpiont"));
        node.withPropertyValues("management.opentelemetry.tracing.export.otlp.connect-timeout=-1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("export.otlp.connect-timeout is PT-1S. Set it to more than 0"));
        node.withPropertyValues("management.tracing.sampling.probability=2")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Set it to a number from 0 to 1"));
    }

    private static String[] settings(TestCollector collector) {
        return Stream.of(collector.settings())
                .map(setting -> setting.substring("--".length()))
                .toArray(String[]::new);
    }

    private static Set<Thread> exporting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("BatchSpanProcessor"))
                .collect(Collectors.toSet());
    }
}
