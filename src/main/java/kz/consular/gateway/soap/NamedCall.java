package kz.consular.gateway.soap;

import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.tracing.Span;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** In a trace a call goes by its port and operation. */
final class NamedCall extends AbstractPhaseInterceptor<Message> {
    private final SoapPort port;

    NamedCall(SoapPort port) {
        super(Phase.PRE_INVOKE);
        this.port = port;
    }

    @Override
    public void handleMessage(Message message) throws Fault {
        var operation =
                message.getExchange().getBindingOperationInfo().getName().getLocalPart();
        Span.current().updateName(port.port().getLocalPart() + "/" + operation).setAttribute("rpc.method", operation);
    }
}
