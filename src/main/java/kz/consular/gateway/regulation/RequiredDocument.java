package kz.consular.gateway.regulation;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;

/**
 * One document that the Rules ask of this very family.
 *
 * @param citation the paragraph that asks for it, such as {@code rule 7(5)}
 * @param anyOf the kinds of which any one will do
 * @param person whom the document must name; absent where one serves the whole application
 * @param provided it is there, or the explanation of rule 10 was given in words
 */
public record RequiredDocument(
        String citation, List<DocumentKind> anyOf, Optional<PersonId> person, boolean provided, LocalizedText title) {
    public RequiredDocument {
        anyOf = List.copyOf(anyOf);
    }
}
