package kz.consular.gateway.identity;

import java.security.cert.X509Certificate;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.identity.Recognition.NotAnOfficer;
import kz.consular.gateway.identity.Recognition.Recognised;

/** Reads officer and mission from a client certificate that the TLS handshake has verified. */
public final class OfficerRecognition {
    private final MissionsServed missions;

    public OfficerRecognition(MissionsServed missions) {
        this.missions = missions;
    }

    public Recognition recognise(X509Certificate certificate) {
        try {
            var person = CertifiedPerson.of(
                    certificate,
                    Party.MISSION_PREFIX,
                    party -> party instanceof Party.Mission(var code) && missions.serves(code));
            return new Recognised(new Officer(person.name(), ((Party.Mission) person.party()).code()));
        } catch (CertifiedPerson.Unrecognised nobody) {
            return new NotAnOfficer(nobody.why());
        }
    }
}
