package kz.consular.gateway.identity;

import java.security.cert.X509Certificate;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.stereotype.Component;

/**
 * Reads officer and mission from a client certificate that the TLS handshake has verified: the OU, such as
 * {@code mission.BERLIN}. A node serves the missions whose seal keys it holds.
 */
@Component
public final class OfficerRecognition {
    private final SealKeys keys;

    OfficerRecognition(SealKeys keys) {
        this.keys = keys;
    }

    /** The officer whom a client certificate names, if it names one. */
    public sealed interface Outcome {
        record Recognised(Officer officer) implements Outcome {}

        /** @param why for the caller; quotes nothing of the certificate but the mission */
        record NotAnOfficer(String why) implements Outcome {}
    }

    public Outcome recognise(X509Certificate certificate) {
        try {
            var person = CertifiedPerson.of(certificate, Party.MISSION_PREFIX, keys.names());
            return new Outcome.Recognised(new Officer(person.name(), ((Party.Mission) person.party()).code()));
        } catch (CertifiedPerson.Unrecognised e) {
            return new Outcome.NotAnOfficer(e.why());
        }
    }
}
