package kz.consular.gateway.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exports to the collector. That the collector accepts nothing is logged once, and once again when it accepts spans. */
final class CollectorExporter implements SpanExporter {
    private static final Logger LOG = LoggerFactory.getLogger(CollectorExporter.class);

    private final SpanExporter exporter;
    private final AtomicBoolean failing = new AtomicBoolean();

    CollectorExporter(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var result = exporter.export(spans);
        result.whenComplete(() -> log(result.isSuccess()));
        return result;
    }

    private void log(boolean accepted) {
        if (failing.getAndSet(!accepted) == accepted) {
            if (accepted) {
                LOG.info("The collector takes traces again");
            } else {
                LOG.warn("The collector takes no traces; they are lost until it does, and nothing else. Check it and"
                        + " management.opentelemetry.tracing.export.otlp.endpoint");
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
