package kz.consular.gateway.identity;

import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;

/** Reads the office from the client certificate of a clerk: the OU, such as {@code office.711110000}. */
public final class ClerkRecognition {
    private final Predicate<Party> served;

    ClerkRecognition(Predicate<Party> served) {
        this.served = served;
    }

    /** Who a clerk's certificate shows. */
    public sealed interface Outcome {
        record Recognised(String name, OfficeCode office) implements Outcome {}

        /** @param why for the caller; quotes nothing of the certificate but the office */
        record NotAClerk(String why) implements Outcome {}
    }

    public Outcome recognise(X509Certificate certificate) {
        try {
            var person = CertifiedPerson.of(certificate, Party.OFFICE_PREFIX, served);
            return new Outcome.Recognised(person.name(), ((Party.Office) person.party()).code());
        } catch (CertifiedPerson.Unrecognised nobody) {
            return new Outcome.NotAClerk(nobody.why());
        }
    }
}
