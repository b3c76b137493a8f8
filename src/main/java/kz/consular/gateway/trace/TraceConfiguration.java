package kz.consular.gateway.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to the collector, where one is set. Not Spring Boot's own, which makes a step of whatever Spring observes and tells
 * what exceptions say.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExportSettings.class, SamplingSettings.class})
class TraceConfiguration {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    @Bean
    Traces traces(ExportSettings settings, SamplingSettings sampling, ObjectProvider<SslBundles> bundles) {
        return settings.otlp()
                .collector()
                .map(address -> Traces.of(provider(address, settings, sampling, bundles)))
                .orElseGet(Traces::none);
    }

    private static SdkTracerProvider provider(
            String address, ExportSettings settings, SamplingSettings sampling, ObjectProvider<SslBundles> bundles) {
        var batches = BatchSpanProcessor.builder(new Collector(line(address, settings.otlp(), bundles)))
                .setScheduleDelay(settings.scheduleDelay());
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, "mission-gateway"))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(sampling.probability())))
                .addSpanProcessor(batches.build())
                .build();
    }

    private static OtlpHttpSpanExporter line(
            String address, ExportSettings.Otlp otlp, ObjectProvider<SslBundles> bundles) {
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
