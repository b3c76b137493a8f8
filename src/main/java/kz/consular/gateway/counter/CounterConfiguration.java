package kz.consular.gateway.counter;

import jakarta.servlet.Filter;
import java.util.Arrays;
import kz.consular.gateway.decision.Decisions;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.delivery.DataFolder;
import kz.consular.gateway.dossier.Dossiers;
import kz.consular.gateway.identity.OfficerRecognition;
import kz.consular.gateway.intake.Intake;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Precedence;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.register.CaseRegister;
import kz.consular.gateway.trace.CallFilter;
import kz.consular.gateway.trace.Traces;
import org.apache.cxf.Bus;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the counter of a mission: one service, two ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CounterLimits.class, IdentifierForms.class})
@ForRole(Role.MISSION)
class CounterConfiguration {

    @Bean
    Incoming incoming(DataFolder data, ContainerStore containers) {
        return new Incoming(data.data().resolve("incoming"), containers.disk());
    }

    @Bean
    EarlyAnswer earlyAnswer() {
        return new EarlyAnswer();
    }

    @Bean
    FilterRegistrationBean<OfficersFirst> officersFirst(Precedence precedence) {
        return aroundServices(new OfficersFirst(precedence));
    }

    @Bean
    FilterRegistrationBean<SpoolDeletion> spoolDeletion() {
        return aroundServices(new SpoolDeletion());
    }

    @Bean
    FilterRegistrationBean<UnknownCharset> unknownCharset() {
        return aroundServices(new UnknownCharset());
    }

    private static <F extends Filter> FilterRegistrationBean<F> aroundServices(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(Contract.SERVICES + "/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<Contract> contract() {
        var registration = new FilterRegistrationBean<>(new Contract());
        registration.addUrlPatterns(addresses());
        return registration;
    }

    @Bean
    FilterRegistrationBean<CallFilter> callsOfOfficers(Traces traces) {
        return CallFilter.of(traces, addresses());
    }

    private static String[] addresses() {
        return Arrays.stream(CounterPort.values())
                .map(port -> Contract.SERVICES + port.path())
                .toArray(String[]::new);
    }

    @Bean
    Callers callers(OfficerRecognition recognition) {
        return new Callers(recognition);
    }

    @Bean
    Lodging lodging(Intake intake, Callers callers, IdentifierForms identifiers) {
        return new Lodging(intake, callers, identifiers.numbers());
    }

    @Bean
    OwnCases ownCases(Callers callers, CaseRegister register) {
        return new OwnCases(callers, register);
    }

    @Bean
    PortOpening portOpening(
            Bus bus, Callers callers, CounterLimits limits, Incoming incoming, ApplicationEventPublisher events) {
        return new PortOpening(bus, callers, limits, incoming, events);
    }

    @Bean
    MissionPorts missionPorts(
            PortOpening opening,
            CounterLimits limits,
            Lodging lodging,
            OwnCases cases,
            Dossiers dossiers,
            Decisions decisions) {
        return MissionPorts.open(
                opening,
                port -> new MissionEndpoint(
                        lodging, cases, dossiers, decisions, new ContainerWireMapping(port, limits)));
    }
}
