package kz.consular.gateway.office.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.identity.ClerkRecognition;
import kz.consular.gateway.identity.ClerkRecognition.Outcome;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.stereotype.Component;

/** Determines the office of the calling clerk. */
@Component
@ForRole(Role.OFFICE)
class Clerks {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final ClerkRecognition recognition;

    Clerks(ClerkRecognition recognition) {
        this.recognition = recognition;
    }

    /** @throws OfficeProblem when the caller is not a clerk of an office that this node serves */
    OfficeCode office(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw OfficeProblem.notAClerk("The call came without a client certificate");
        }
        return switch (recognition.recognise(chain[0])) {
            case Outcome.Recognised(var _, var office) -> office;
            case Outcome.NotAClerk(var why) -> throw OfficeProblem.notAClerk(why);
        };
    }
}
