package kz.consular.gateway.domain.application;

import java.util.List;
import kz.consular.gateway.domain.FileName;
import kz.consular.gateway.domain.MediaType;

/**
 * A copy of a document, without its content.
 *
 * @param persons the persons that the document names; one document may cover several persons
 */
public record DocumentCopy(DocumentKind kind, List<PersonId> persons, MediaType mediaType, FileName fileName) {
    public DocumentCopy {
        persons = List.copyOf(persons);
    }

    public boolean names(PersonId person) {
        return persons.contains(person);
    }
}
