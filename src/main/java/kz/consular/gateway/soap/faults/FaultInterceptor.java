package kz.consular.gateway.soap.faults;

import java.net.HttpURLConnection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kz.consular.gateway.storage.NoSpaceLeft;
import kz.consular.gateway.tracing.Span;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Turns every exception of a call into a SOAP fault, and logs it: a fault that the caller has to mend by its code and
 * reference only, a fault of the gateway with the exception. A full disk is logged elsewhere.
 */
public final class FaultInterceptor extends AbstractPhaseInterceptor<Message> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultInterceptor.class);

    private final ApplicationEventPublisher events;

    public FaultInterceptor(ApplicationEventPublisher events) {
        super(Phase.SETUP);
        this.events = events;
    }

    @Override
    public void handleMessage(Message message) throws Fault {
        var thrown = message.getContent(Exception.class);
        var fault = FaultTranslation.of(thrown);
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        log(fault, reference, thrown);
        Span.current().setError(fault.reason().name());
        var soap = new SoapFault(fault.explanation(), FaultTranslation.faultCode(fault));
        soap.setStatusCode(HttpURLConnection.HTTP_INTERNAL_ERROR);
        FaultWireMapping.addDetail(soap.getOrCreateDetail(), fault, reference);
        message.setContent(Exception.class, soap);
        message.put(Message.MTOM_ENABLED, false);
        events.publishEvent(new FaultSent(fault.reason()));
    }

    private static void log(SoapCallFault fault, String reference, Exception thrown) {
        if (fault.reason().callersToMend() || isLoggedElsewhere(thrown)) {
            LOG.info("A message got the fault {}, reference {}", fault.reason(), reference);
        } else {
            LOG.error("A message got the fault {}, reference {}", fault.reason(), reference, thrown);
        }
    }

    private static boolean isLoggedElsewhere(Exception thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(NoSpaceLeft.class::isInstance);
    }
}
