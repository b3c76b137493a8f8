package kz.consular.gateway.office;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import kz.consular.gateway.casefile.OfficeCode;
import kz.consular.gateway.identity.ClerkRecognition;
import kz.consular.gateway.identity.ClerkRecognition.Outcome;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import org.springframework.stereotype.Component;

/** Whose clerk is calling. */
@Component
@ForRole(Role.OFFICE)
class Clerks {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final ClerkRecognition recognition;

    Clerks(ClerkRecognition recognition) {
        this.recognition = recognition;
    }

    /** @throws DeskProblem when the caller is no clerk of an office that this node serves */
    OfficeCode office(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw DeskProblem.notAClerk("The call came without a client certificate");
        }
        return switch (recognition.recognise(chain[0])) {
            case Outcome.Recognised(var _, var office) -> office;
            case Outcome.NotAClerk(var why) -> throw DeskProblem.notAClerk(why);
        };
    }
}
