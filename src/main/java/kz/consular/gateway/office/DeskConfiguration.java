package kz.consular.gateway.office;

import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.trace.CallFilter;
import kz.consular.gateway.trace.Traces;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a node at work has about its desk, and a command does without. */
@Configuration(proxyBeanMethods = false)
@ForRole(Role.OFFICE)
class DeskConfiguration {

    @Bean
    FilterRegistrationBean<CallFilter> callsOfClerks(Traces traces) {
        return CallFilter.of(traces, "/office/*");
    }
}
