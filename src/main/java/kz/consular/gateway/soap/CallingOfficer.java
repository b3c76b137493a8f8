package kz.consular.gateway.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import kz.consular.gateway.identity.Officer;
import kz.consular.gateway.identity.OfficerRecognition;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.springframework.stereotype.Component;

/** The consular officer who sent the current message, by the client certificate of the call. */
@Component
@ForRole(Role.MISSION)
final class CallingOfficer {
    /** Jakarta Servlet 6.1, 3.10. */
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private static final String OFFICER = Officer.class.getName();

    private final OfficerRecognition recognition;

    CallingOfficer(OfficerRecognition recognition) {
        this.recognition = recognition;
    }

    /**
     * @throws SoapCallFault when the client certificate is not that of an officer of a mission that this node serves
     */
    void authenticate(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw new SoapCallFault(FaultReason.NOT_AN_OFFICER, "The call came without a client certificate.");
        }
        switch (recognition.recognise(chain[0])) {
            case OfficerRecognition.Outcome.Recognised(var officer) -> request.setAttribute(OFFICER, officer);
            case OfficerRecognition.Outcome.NotAnOfficer(var why) ->
                throw new SoapCallFault(FaultReason.NOT_AN_OFFICER, why + ".");
        }
    }

    /** The officer whom {@link #authenticate} recognised for the current message. */
    Officer current() {
        var message = PhaseInterceptorChain.getCurrentMessage();
        if (message != null
                && message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
                && request.getAttribute(OFFICER) instanceof Officer officer) {
            return officer;
        }
        throw new IllegalStateException("No officer was recognised for the current message");
    }
}
