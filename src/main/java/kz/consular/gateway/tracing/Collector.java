package kz.consular.gateway.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to the collector. That it takes nothing is logged once, and once that it does again. */
final class Collector implements SpanExporter {
    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private final SpanExporter line;
    private final AtomicBoolean away = new AtomicBoolean();

    Collector(SpanExporter line) {
        this.line = line;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> steps) {
        var result = line.export(steps);
        result.whenComplete(() -> tell(result.isSuccess()));
        return result;
    }

    private void tell(boolean taken) {
        if (away.getAndSet(!taken) == taken) {
            if (taken) {
                LOG.info("The collector takes traces again");
            } else {
                LOG.warn("The collector takes no traces; they are lost until it does, and nothing else. Check it and"
                        + " management.opentelemetry.tracing.export.otlp.endpoint");
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return line.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return line.shutdown();
    }
}
