package kz.consular.gateway.regulation;

import java.util.List;
import kz.consular.gateway.domain.application.PersonId;

/**
 * The result of all rules for one application.
 *
 * @param findings the reasons to turn it away, in the order of the paragraphs; empty when it is admissible
 * @param notes points for the officer to check; a note is no reason to turn an application away
 * @param requiredDocuments each document that rules 7 and 10 demand for this application, provided or missing
 * @param registrationsToEstablish the dependants, and the minors with another parent, whose registration the office is asked to
 *     establish (rule 7, second part)
 */
public record Assessment(
        List<Finding> findings,
        List<Note> notes,
        List<RequiredDocument> requiredDocuments,
        List<PersonId> registrationsToEstablish) {
    public Assessment {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        requiredDocuments = List.copyOf(requiredDocuments);
        registrationsToEstablish = List.copyOf(registrationsToEstablish);
    }

    public boolean admissible() {
        return findings.isEmpty();
    }
}
