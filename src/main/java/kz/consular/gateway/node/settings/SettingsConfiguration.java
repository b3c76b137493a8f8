package kz.consular.gateway.node.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What is asked of the settings before any part of the node is made. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static MissingSettings missingSettings(Environment environment) {
        return new MissingSettings(environment);
    }
}
