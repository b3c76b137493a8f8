package kz.consular.gateway.office;

import kz.consular.gateway.monitor.agent.Deadlines;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.office.cases.JdbcOfficeCases;
import kz.consular.gateway.office.cases.OfficeDeadlines;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which containers these tables refer to, and until when their cases are to be decided: asked whatever the roles of this node, for its database may serve other nodes. */
@Configuration(proxyBeanMethods = false)
@ForCommands
class OfficeReferencesConfiguration {

    @Bean
    ContainerReferences officeDossierReferences(JdbcClient jdbc) {
        return new JdbcReferences(jdbc, "office_case", "dossier_digest");
    }

    @Bean
    ContainerReferences officeDecisionReferences(JdbcClient jdbc) {
        return new JdbcReferences(jdbc, "office_case", "decision_digest");
    }

    @Bean
    Deadlines officeDeadlines(JdbcClient jdbc) {
        return new OfficeDeadlines(new JdbcOfficeCases(jdbc));
    }
}
