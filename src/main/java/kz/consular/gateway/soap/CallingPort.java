package kz.consular.gateway.soap;

import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.mapping.ContainerWireMapping;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The port on which the current message came. */
@Component
@ForRole(Role.MISSION)
final class CallingPort {
    /** The property of a published endpoint that holds its port. */
    static final String PROPERTY = SoapPort.class.getName();

    private final SoapLimits limits;

    CallingPort(SoapLimits limits) {
        this.limits = limits;
    }

    /** Maps the containers of the answer to the current message. */
    ContainerWireMapping containers() {
        return new ContainerWireMapping(port(PhaseInterceptorChain.getCurrentMessage()), limits);
    }

    private static SoapPort port(@Nullable Message message) {
        if (message != null && message.getContextualProperty(PROPERTY) instanceof SoapPort port) {
            return port;
        }
        throw new IllegalStateException("The current message came on no port of the service");
    }
}
