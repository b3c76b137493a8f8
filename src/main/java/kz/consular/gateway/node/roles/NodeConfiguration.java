package kz.consular.gateway.node.roles;

import java.time.Clock;
import kz.consular.gateway.signature.keys.SealKeys;
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
        if (roles.serveParties() && keys.equals(SealKeys.none())) {
            throw new IllegalArgumentException("gateway.signing.keystore is not set. Set it with"
                    + " gateway.signing.keystore-password, or gateway.roles to monitor for a node that seals nothing.");
        }
        roles.mustServe(keys.names());
        return roles;
    }
}
