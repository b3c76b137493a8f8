package kz.consular.gateway.regulation;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;

/**
 * One document that the Rules demand for one application.
 *
 * @param citation the paragraph that demands it, such as {@code rule 7(5)}
 * @param anyOf alternative kinds, any one of which is enough
 * @param person the person that the document must name; absent where one document serves the whole application
 * @param provided the document is attached, or the explanation of rule 10 is given in words
 */
public record RequiredDocument(
        String citation, List<DocumentKind> anyOf, Optional<PersonId> person, boolean provided, LocalizedText title) {
    public RequiredDocument {
        anyOf = List.copyOf(anyOf);
    }
}
