package kz.consular.gateway.regulation.rules;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.regulation.FindingCode;

/**
 * A document that one paragraph demands.
 *
 * @param missing the code of the finding when it is missing
 * @param anyOf alternative kinds, any one of which is enough
 */
public record Paper(FindingCode missing, String citation, List<DocumentKind> anyOf) {
    public Paper(FindingCode missing, String citation, DocumentKind... anyOf) {
        this(missing, citation, List.of(anyOf));
    }

    /** One document serves the whole application, whichever persons it names. */
    public Demand in(Application application) {
        var there = application.documents().stream().anyMatch(document -> anyOf.contains(document.kind()));
        return new Demand(this, Optional.empty(), there);
    }

    /** The document must name this person. */
    public Demand of(PersonId person, Application application) {
        var there = application.hasDocument(person, anyOf.toArray(DocumentKind[]::new));
        return new Demand(this, Optional.of(person), there);
    }
}
