package kz.consular.gateway.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Builds what brings steps to a collector. Apart from the configuration, so that a node without a collector loads none of it.
 *
 * @param address of the collector
 */
record SpanExport(
        String address, ExportSettings settings, SamplingSettings sampling, ObjectProvider<SslBundles> bundles) {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    /** A collector that is away must not hold up a node that stops. */
    private static final int SECONDS_TO_END = 3;

    Traces traces() {
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, "mission-gateway"))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(sampling.probability())))
                .addSpanProcessor(BatchSpanProcessor.builder(new CollectorExporter(line()))
                        .setScheduleDelay(settings.scheduleDelay())
                        .build())
                .build();
        return new Traces(provider.get(Traces.SCOPE), () -> provider.shutdown().join(SECONDS_TO_END, TimeUnit.SECONDS));
    }

    private OtlpHttpSpanExporter line() {
        var otlp = settings.otlp();
        var line = OtlpHttpSpanExporter.builder()
                .setEndpoint(address)
                .setTimeout(otlp.timeout())
                .setConnectTimeout(otlp.connectTimeout())
                .setCompression(otlp.compression().method());
        otlp.headers().forEach(line::addHeader);
        otlp.ssl().named().ifPresent(name -> trust(line, bundles.getObject().getBundle(name)));
        return line.build();
    }

    private static void trust(OtlpHttpSpanExporterBuilder line, SslBundle bundle) {
        Stream.of(bundle.getManagers().getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .ifPresent(authorities -> line.setSslContext(bundle.createSslContext(), authorities));
    }
}
