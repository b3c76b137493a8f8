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

@DisplayName("The export of traces to a collector")
@ExtendWith(OutputCaptureExtension.class)
class TraceExportTest {
    private static final Traceparent CALLER =
            new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private final ApplicationContextRunner node =
            new ApplicationContextRunner().withUserConfiguration(TracingConfiguration.class);

    @Test
    void without_a_collector_a_span_passes_on_its_caller_and_starts_no_trace() {
        var before = exporting();
        node.run(context -> {
            var traces = context.getBean(Traces.class);
            try (var call = traces.startServer("POST", Optional.of(CALLER));
                    var part = call.startChild("part")) {
                part.setAttribute("number", 1).setError("CODE");
                assertThat(Traceparent.current()).contains(CALLER);
            }
            try (var _ = traces.startServer("POST", Optional.empty());
                    var _ = Span.current().startChild("part")) {
                assertThat(Traceparent.current()).isEmpty();
                assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
            }
            assertThat(exporting()).as("threads that export").isSubsetOf(before);
        });
    }

    @Test
    void has_spans_with_parents_links_and_error_codes() throws IOException {
        try (var collector = TestCollector.start()) {
            node.withPropertyValues(settings(collector)).run(context -> {
                var traces = context.getBean(Traces.class);
                try (var call = traces.startServer("POST", Optional.of(CALLER))) {
                    call.updateName("GET /cases").setAttribute("status", 200);
                    try (var other = Span.current().startLinked(Optional.empty(), "other")) {
                        assertThat(MDC.get("spanId")).isNotEqualTo("b7ad6b7169203331");
                        other.setError("BROKEN");
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
    void leaves_out_traces_that_the_caller_or_the_probability_excludes() throws IOException {
        try (var collector = TestCollector.start()) {
            node.withPropertyValues(settings(collector))
                    .withPropertyValues("management.tracing.sampling.probability=0")
                    .run(context -> {
                        var traces = context.getBean(Traces.class);
                        traces.startRoot("ours").close();
                        traces.startServer(
                                        "unwanted",
                                        Traceparent.read(CALLER.value().replaceAll("01$", "00")))
                                .close();
                        traces.startServer("wanted", Optional.of(CALLER)).close();
                    });

            assertThat(collector.spans()).extracting(TestCollector.Span::name).containsExactly("wanted");
        }
    }

    @Test
    @DisplayName("delays no span where the collector does not answer or is away, and the log reports it once")
    void collector_unavailable(CapturedOutput log) throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            node.withPropertyValues(
                            ENDPOINT + "=http://127.0.0.1:" + silent.getLocalPort() + "/v1/traces",
                            "management.opentelemetry.tracing.export.otlp.timeout=300ms",
                            "management.opentelemetry.tracing.export.schedule-delay=10ms")
                    .run(context -> {
                        var traces = context.getBean(Traces.class);
                        var began = Instant.now();
                        for (var i = 0; i < 10_000; i++) {
                            traces.startRoot("span").close();
                        }
                        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
                        await().atMost(Duration.ofSeconds(30))
                                .until(() -> log.getAll().contains("The collector takes no traces"));
                        silent.close();
                        traces.startRoot("another").close();
                    });
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("collector")))
                .hasSize(1);
    }

    @Test
    void stops_the_start_on_an_invalid_setting() {
        Stream.of("localhost:4318", "ftp://collector/v1/traces", "")
                .forEach(invalid -> node.withPropertyValues(ENDPOINT + "=" + invalid)
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
