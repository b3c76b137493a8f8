package kz.consular.gateway.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Builds the export of spans to a collector. It is a class of its own so that a node without a collector does not load
 * OpenTelemetry's SDK.
 *
 * @param address the address of the collector
 */
record SpanExport(
        String address, ExportSettings settings, ExportSettings.Sampling sampling, ObjectProvider<SslBundles> bundles) {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    /** How long a node that stops waits for the collector. */
    private static final int SHUTDOWN_SECONDS = 3;

    Traces traces() {
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, "mission-gateway"))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(sampling.probability())))
                .addSpanProcessor(BatchSpanProcessor.builder(new LoggedExporter(exporter()))
                        .setScheduleDelay(settings.scheduleDelay())
                        .build())
                .build();
        return new Traces(
                provider.get(Traces.SCOPE), () -> provider.shutdown().join(SHUTDOWN_SECONDS, TimeUnit.SECONDS));
    }

    private OtlpHttpSpanExporter exporter() {
        var otlp = settings.otlp();
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(address)
                .setTimeout(otlp.timeout())
                .setConnectTimeout(otlp.connectTimeout())
                .setCompression(otlp.compression().method());
        otlp.headers().forEach(exporter::addHeader);
        otlp.ssl().named().ifPresent(name -> trust(exporter, bundles.getObject().getBundle(name)));
        return exporter.build();
    }

    private static void trust(OtlpHttpSpanExporterBuilder exporter, SslBundle bundle) {
        Stream.of(bundle.getManagers().getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .ifPresent(authorities -> exporter.setSslContext(bundle.createSslContext(), authorities));
    }

    /** Logs once that the collector accepts nothing, and once again when it accepts spans. */
    private static final class LoggedExporter implements SpanExporter {
        private static final Logger LOG = LoggerFactory.getLogger(SpanExport.class);

        private final SpanExporter exporter;
        private final AtomicBoolean failing = new AtomicBoolean();

        LoggedExporter(SpanExporter exporter) {
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
                    LOG.warn(
                            "The collector takes no traces; they are lost until it does, and nothing else. Check it and"
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
}
