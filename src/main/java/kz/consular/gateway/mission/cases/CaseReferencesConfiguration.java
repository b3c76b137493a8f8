package kz.consular.gateway.mission.cases;

import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
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
