package kz.consular.gateway.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Receives traces as OTLP over HTTP and reads them with OpenTelemetry's own definition of the format. */
public final class TestCollector implements AutoCloseable {
    private final HttpServer server;
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();

    private TestCollector(HttpServer server) {
        this.server = server;
    }

    public static TestCollector start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var collector = new TestCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            requests.add(call.getRequestBody().readAllBytes());
            call.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            call.sendResponseHeaders(200, -1);
        }
    }

    /** The settings of a node that exports to this collector with little delay. */
    public String[] settings() {
        return new String[] {
            "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                    + server.getAddress().getPort() + "/v1/traces",
            "--management.opentelemetry.tracing.export.schedule-delay=100ms"
        };
    }

    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var request : requests) {
            for (var resource : parsed(request).getResourceSpansList()) {
                for (var scope : resource.getScopeSpansList()) {
                    scope.getSpansList().stream().map(TestCollector::span).forEach(spans::add);
                }
            }
        }
        return spans;
    }

    public List<Span> trace(String id) {
        return spans().stream().filter(span -> span.trace().equals(id)).toList();
    }

    /** The spans of a trace, each with its kind of consignment, if any, and with its parents. */
    public Stream<String> ways(String trace) {
        var spans = trace(trace);
        return spans.stream().map(span -> way(span, spans));
    }

    private static String way(Span span, List<Span> trace) {
        var kind = span.attributes().getOrDefault("consular.kind", "");
        var before = trace.stream()
                .filter(other -> other.id().equals(span.parent()))
                .findFirst()
                .map(parent -> way(parent, trace))
                .orElse(span.parent());
        return (span.name() + " " + kind).strip() + " < " + before;
    }

    /** All requests as text, in which any text of a span can be found. */
    public String bytes() {
        var all = new ByteArrayOutputStream();
        requests.forEach(all::writeBytes);
        return all.toString(StandardCharsets.UTF_8);
    }

    private static ExportTraceServiceRequest parsed(byte[] request) {
        try {
            return ExportTraceServiceRequest.parseFrom(request);
        } catch (IOException e) {
            throw new AssertionError("The request is not OTLP", e);
        }
    }

    private static Span span(io.opentelemetry.proto.trace.v1.Span wire) {
        var hex = HexFormat.of();
        return new Span(
                wire.getName(),
                wire.getKind().name().replace("SPAN_KIND_", ""),
                hex.formatHex(wire.getTraceId().toByteArray()),
                hex.formatHex(wire.getSpanId().toByteArray()),
                hex.formatHex(wire.getParentSpanId().toByteArray()),
                wire.getAttributesList().stream()
                        .collect(Collectors.toMap(
                                attribute -> attribute.getKey(),
                                attribute -> attribute.getValue().hasIntValue()
                                        ? String.valueOf(attribute.getValue().getIntValue())
                                        : attribute.getValue().getStringValue())),
                wire.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR
                        ? Optional.of(wire.getStatus().getMessage())
                        : Optional.empty(),
                wire.getLinksList().stream()
                        .map(link -> hex.formatHex(link.getTraceId().toByteArray()))
                        .toList());
    }

    /**
     * A span as a collector receives it.
     *
     * @param error the error code
     * @param links the traces of its links
     */
    public record Span(
            String name,
            String kind,
            String trace,
            String id,
            String parent,
            Map<String, String> attributes,
            Optional<String> error,
            List<String> links) {}

    @Override
    public void close() {
        server.stop(0);
    }
}
