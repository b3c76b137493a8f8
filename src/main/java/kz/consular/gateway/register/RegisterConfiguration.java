package kz.consular.gateway.register;

import kz.consular.gateway.node.ForCommands;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ForCommands
@ForRole(Role.MISSION)
class RegisterConfiguration {

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
