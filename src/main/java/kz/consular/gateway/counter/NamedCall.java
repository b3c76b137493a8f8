package kz.consular.gateway.counter;

import kz.consular.gateway.trace.Step;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** In a trace a call goes by its port and operation. */
final class NamedCall extends AbstractPhaseInterceptor<Message> {
    private final CounterPort port;

    NamedCall(CounterPort port) {
        super(Phase.PRE_INVOKE);
        this.port = port;
    }

    @Override
    public void handleMessage(Message message) throws Fault {
        var operation =
                message.getExchange().getBindingOperationInfo().getName().getLocalPart();
        Step.current().named(port.port().getLocalPart() + "/" + operation).note("rpc.method", operation);
    }
}
