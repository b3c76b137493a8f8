package kz.consular.gateway.regulation.rules;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.regulation.FindingCode;

/**
 * What one paragraph wants to see.
 *
 * @param missing the code of the finding where it is not there
 * @param anyOf the kinds of which any one will do
 */
public record Paper(FindingCode missing, String citation, List<DocumentKind> anyOf) {
    public Paper(FindingCode missing, String citation, DocumentKind... anyOf) {
        this(missing, citation, List.of(anyOf));
    }

    /** One serves the whole application, whomever it names. */
    public Demand in(Application application) {
        var there = application.documents().stream().anyMatch(document -> anyOf.contains(document.kind()));
        return new Demand(this, Optional.empty(), there);
    }

    /** It must name this person. */
    public Demand of(PersonId person, Application application) {
        var there = application.hasDocument(person, anyOf.toArray(DocumentKind[]::new));
        return new Demand(this, Optional.of(person), there);
    }
}
