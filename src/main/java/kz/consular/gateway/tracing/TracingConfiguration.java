package kz.consular.gateway.tracing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The export of traces, where a collector is set. The settings have the names of Spring Boot's own export, but its
 * auto-configuration is not used:
 *
 * <ul>
 *   <li>All of it requires Micrometer's bridge to OpenTelemetry. With the bridge on the classpath, Spring Boot wraps the
 *       context storage at the start of every node, and makes an SDK and the thread of a batch processor also without a
 *       collector.
 *   <li>The bridge makes a span of everything that Spring observes, with the messages of exceptions, which may hold
 *       personal data.
 *   <li>Its properties accept an endpoint that is no address, timeouts below zero, a probability above 1 and unknown
 *       names. Here an invalid setting stops the start with a sentence that names it.
 * </ul>
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExportSettings.class, ExportSettings.Sampling.class})
class TracingConfiguration {

    @Bean
    Traces traces(ExportSettings settings, ExportSettings.Sampling sampling, ObjectProvider<SslBundles> bundles) {
        return settings.otlp()
                .collector()
                .map(address -> new SpanExport(address, settings, sampling, bundles).traces())
                .orElseGet(Traces::none);
    }
}
