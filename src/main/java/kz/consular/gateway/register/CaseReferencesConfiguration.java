package kz.consular.gateway.register;

import kz.consular.gateway.delivery.ContainerReferences;
import kz.consular.gateway.delivery.JdbcReferences;
import kz.consular.gateway.node.ForCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which containers these tables refer to: asked whatever the roles of this node, for its database may serve other nodes. */
@Configuration(proxyBeanMethods = false)
@ForCommands
class CaseReferencesConfiguration {

    @Bean
    ContainerReferences caseReferences(JdbcClient jdbc) {
        return new JdbcReferences(jdbc, "mission_case", "dossier_digest");
    }
}
