package kz.consular.gateway.regulation;

import java.util.List;
import kz.consular.gateway.domain.application.PersonId;

/**
 * All that the Rules say to one application.
 *
 * @param findings why it is turned away, in the order of the paragraphs; empty when it is admissible
 * @param notes what the officer should look at; a note never turns anyone away
 * @param requiredDocuments every document that rules 7 and 10 ask of this very family, there or missing
 * @param registrationsToEstablish the dependants, and the minors whose other parent, the office is asked to find in the
 *     registers (rule 7, second part)
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
