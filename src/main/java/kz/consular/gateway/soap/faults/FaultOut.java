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
 * The one place where anything that went wrong becomes a SOAP fault, and the one place that logs it: what the caller
 * must mend by its code and reference only, what the gateway must mend with the exception. A full disk tells of itself.
 */
public final class FaultOut extends AbstractPhaseInterceptor<Message> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultOut.class);

    private final ApplicationEventPublisher events;

    public FaultOut(ApplicationEventPublisher events) {
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
        var soap = new SoapFault(fault.told(), FaultTranslation.faultCode(fault));
        soap.setStatusCode(HttpURLConnection.HTTP_INTERNAL_ERROR);
        FaultWireMapping.addDetail(soap.getOrCreateDetail(), fault, reference);
        message.setContent(Exception.class, soap);
        message.put(Message.MTOM_ENABLED, false);
        events.publishEvent(new FaultAnswered(fault.reason()));
    }

    private static void log(SoapCallFault fault, String reference, Exception thrown) {
        if (fault.reason().callersToMend() || isTold(thrown)) {
            LOG.info("A message got the fault {}, reference {}", fault.reason(), reference);
        } else {
            LOG.error("A message got the fault {}, reference {}", fault.reason(), reference, thrown);
        }
    }

    private static boolean isTold(Exception thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(NoSpaceLeft.class::isInstance);
    }
}
