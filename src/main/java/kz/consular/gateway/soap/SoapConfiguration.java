package kz.consular.gateway.soap;

import jakarta.servlet.Filter;
import java.util.Arrays;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.identity.OfficerRecognition;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.decisions.Decisions;
import kz.consular.gateway.mission.lodging.Intake;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.loop.ForegroundPriority;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.attachments.AttachmentStore;
import kz.consular.gateway.soap.attachments.SpoolDeletion;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.mapping.ContainerWireMapping;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.HttpSpanFilter;
import kz.consular.gateway.tracing.Traces;
import org.apache.cxf.Bus;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the counter of a mission: one service, two ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SoapLimits.class, IdentifierForms.class})
@ForRole(Role.MISSION)
class SoapConfiguration {

    @Bean
    AttachmentStore incoming(DataFolder data, ContainerStore containers) {
        return new AttachmentStore(data.data().resolve("incoming"), containers.disk());
    }

    @Bean
    ExpectContinueValve earlyAnswer() {
        return new ExpectContinueValve();
    }

    @Bean
    FilterRegistrationBean<OfficersFirst> officersFirst(ForegroundPriority precedence) {
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
    FilterRegistrationBean<HttpSpanFilter> callsOfOfficers(Traces traces) {
        return HttpSpanFilter.of(traces, addresses());
    }

    private static String[] addresses() {
        return Arrays.stream(SoapPort.values())
                .map(port -> Contract.SERVICES + port.path())
                .toArray(String[]::new);
    }

    @Bean
    Callers callers(OfficerRecognition recognition) {
        return new Callers(recognition);
    }

    @Bean
    LodgingOperation lodging(Intake intake, Callers callers, IdentifierForms identifiers) {
        return new LodgingOperation(intake, callers, identifiers.numbers());
    }

    @Bean
    OwnCases ownCases(Callers callers, CaseRegister register) {
        return new OwnCases(callers, register);
    }

    @Bean
    PortOpening portOpening(
            Bus bus, Callers callers, SoapLimits limits, AttachmentStore incoming, ApplicationEventPublisher events) {
        return new PortOpening(bus, callers, limits, incoming, events);
    }

    @Bean
    MissionPorts missionPorts(
            PortOpening opening,
            SoapLimits limits,
            LodgingOperation lodging,
            OwnCases cases,
            DossierArchive dossiers,
            Decisions decisions) {
        return MissionPorts.open(
                opening,
                port -> new MissionEndpoint(
                        lodging, cases, dossiers, decisions, new ContainerWireMapping(port, limits)));
    }
}
