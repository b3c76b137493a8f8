package kz.consular.gateway.mission.cases;

import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ForCommands
@ForRole(Role.MISSION)
class CasesConfiguration {

    @Bean
    JdbcCases cases(JdbcClient jdbc) {
        return new JdbcCases(jdbc);
    }

    @Bean
    JdbcUndelivered undelivered(JdbcClient jdbc) {
        return new JdbcUndelivered(jdbc);
    }

    @Bean
    CaseBook caseBook(JdbcCases cases) {
        return new CaseBook(cases);
    }

    @Bean
    DeliveryTimeline deliveryTimeline(CaseBook book) {
        return new DeliveryTimeline(book);
    }
}
