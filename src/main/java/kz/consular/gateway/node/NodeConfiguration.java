package kz.consular.gateway.node;

import java.time.Clock;
import kz.consular.gateway.signing.SealKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@ForCommands
class NodeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NodeRoles nodeRoles(Environment environment, SealKeys keys) {
        var roles = NodeRoles.of(environment);
        roles.mustServe(keys.names());
        return roles;
    }
}
