package kz.consular.gateway.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import kz.consular.gateway.identity.Officer;
import kz.consular.gateway.identity.OfficerRecognition;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** The officer who sent the message at hand. */
final class Callers {
    /** Jakarta Servlet 6.1, 3.10. */
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private static final String OFFICER = Officer.class.getName();

    private final OfficerRecognition recognition;

    Callers(OfficerRecognition recognition) {
        this.recognition = recognition;
    }

    /** @throws SoapCallFault when the client certificate shows no officer of a mission served here */
    void recognise(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw new SoapCallFault(FaultReason.NOT_AN_OFFICER, "The call came without a client certificate.");
        }
        switch (recognition.recognise(chain[0])) {
            case OfficerRecognition.Outcome.Recognised(var officer) -> request.setAttribute(OFFICER, officer);
            case OfficerRecognition.Outcome.NotAnOfficer(var why) ->
                throw new SoapCallFault(FaultReason.NOT_AN_OFFICER, why + ".");
        }
    }

    /** Who was recognised when the message at hand came in. */
    Officer current() {
        var message = PhaseInterceptorChain.getCurrentMessage();
        if (message != null
                && message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
                && request.getAttribute(OFFICER) instanceof Officer officer) {
            return officer;
        }
        throw new IllegalStateException("No officer was recognised for the message at hand");
    }
}
