package kz.consular.gateway.soap;

import java.util.Arrays;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.attachments.AttachmentStore;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.HttpSpanFilter;
import kz.consular.gateway.tracing.Traces;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoint needs of the servlet container and of the disk. */
@Configuration(proxyBeanMethods = false)
@ForRole(Role.MISSION)
class SoapConfiguration {

    @Bean
    SoapLimits limits() {
        return SoapLimits.PROMISED;
    }

    @Bean
    AttachmentStore attachmentStore(DataFolder data, ContainerStore containers) {
        return new AttachmentStore(data.data().resolve("incoming"), containers.disk());
    }

    /**
     * Answers {@code Expect: 100-continue} (RFC 9110, 10.1.1) when the message is about to be read, not before: a
     * message that is refused by its length alone is never sent.
     */
    @Bean
    TomcatConnectorCustomizer continueOnRead() {
        return connector -> connector.setProperty("continueResponseTiming", "onRead");
    }

    @Bean
    FilterRegistrationBean<WsdlFilter> wsdlFilter() {
        var registration = new FilterRegistrationBean<>(new WsdlFilter());
        registration.addUrlPatterns(portPaths());
        return registration;
    }

    @Bean
    FilterRegistrationBean<HttpSpanFilter> soapSpanFilter(Traces traces) {
        return HttpSpanFilter.of(traces, portPaths());
    }

    private static String[] portPaths() {
        return Arrays.stream(SoapPort.values())
                .map(port -> SoapPort.SERVICES + port.path())
                .toArray(String[]::new);
    }
}
