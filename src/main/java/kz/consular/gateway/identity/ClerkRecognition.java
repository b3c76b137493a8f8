package kz.consular.gateway.identity;

import java.security.cert.X509Certificate;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.stereotype.Component;

/**
 * Reads clerk and office from a client certificate that the TLS handshake has verified: the OU, such as
 * {@code office.711110000}. A node serves the offices whose seal keys it holds.
 */
@Component
public final class ClerkRecognition {
    private final SealKeys keys;

    ClerkRecognition(SealKeys keys) {
        this.keys = keys;
    }

    /** The clerk whom a client certificate names, if it names one. */
    public sealed interface Outcome {
        record Recognised(String name, OfficeCode office) implements Outcome {}

        /** @param why for the caller; quotes nothing of the certificate but the office */
        record NotAClerk(String why) implements Outcome {}
    }

    public Outcome recognise(X509Certificate certificate) {
        try {
            var person = CertifiedPerson.of(certificate, Party.OFFICE_PREFIX, keys.names());
            return new Outcome.Recognised(person.name(), ((Party.Office) person.party()).code());
        } catch (CertifiedPerson.Unrecognised e) {
            return new Outcome.NotAClerk(e.why());
        }
    }
}
