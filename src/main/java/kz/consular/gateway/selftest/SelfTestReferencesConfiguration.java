package kz.consular.gateway.selftest;

import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which containers this table refers to: asked whatever the roles of this node, for its database may serve other nodes. */
@Configuration(proxyBeanMethods = false)
@ForCommands
class SelfTestReferencesConfiguration {

    @Bean
    ContainerReferences selfTestReferences(JdbcClient jdbc) {
        return new JdbcReferences(jdbc, "self_test_round", "digest");
    }
}
