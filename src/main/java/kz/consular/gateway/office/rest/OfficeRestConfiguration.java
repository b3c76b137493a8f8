package kz.consular.gateway.office.rest;

import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.tracing.HttpSpanFilter;
import kz.consular.gateway.tracing.Traces;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces the calls of clerks. */
@Configuration(proxyBeanMethods = false)
@ForRole(Role.OFFICE)
class OfficeRestConfiguration {

    @Bean
    FilterRegistrationBean<HttpSpanFilter> callsOfClerks(Traces traces) {
        return HttpSpanFilter.of(traces, "/office/*");
    }
}
