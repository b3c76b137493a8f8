package kz.consular.gateway.tracing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to the collector, where one is set. Not Spring Boot's own, which makes a step of whatever Spring observes and tells
 * what exceptions say.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExportSettings.class, SamplingSettings.class})
class TracingConfiguration {

    @Bean
    Traces traces(ExportSettings settings, SamplingSettings sampling, ObjectProvider<SslBundles> bundles) {
        return settings.otlp()
                .collector()
                .map(address -> new SpanExport(address, settings, sampling, bundles).traces())
                .orElseGet(Traces::none);
    }
}
