package kz.consular.gateway.regulation;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.DocumentKind;
import kz.consular.gateway.casefile.PersonId;

/**
 * What one paragraph wants to see.
 *
 * @param missing the code of the finding where it is not there
 * @param anyOf the kinds of which any one will do
 */
record Paper(FindingCode missing, String citation, List<DocumentKind> anyOf) {
    Paper(FindingCode missing, String citation, DocumentKind... anyOf) {
        this(missing, citation, List.of(anyOf));
    }

    /** One serves the whole application, whomever it names. */
    Demand in(Application application) {
        var there = application.documents().stream().anyMatch(document -> anyOf.contains(document.kind()));
        return new Demand(this, Optional.empty(), there);
    }

    /** It must name this person. */
    Demand of(PersonId person, Application application) {
        var there = application.hasDocument(person, anyOf.toArray(DocumentKind[]::new));
        return new Demand(this, Optional.of(person), there);
    }
}
