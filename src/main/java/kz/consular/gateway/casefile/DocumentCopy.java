package kz.consular.gateway.casefile;

import java.util.List;

/**
 * A copy of a document, without its content.
 *
 * @param persons whom the document speaks of; one paper may cover several and then names each
 */
public record DocumentCopy(DocumentKind kind, List<PersonId> persons, MediaType mediaType, FileName fileName) {
    public DocumentCopy {
        persons = List.copyOf(persons);
    }

    public boolean names(PersonId person) {
        return persons.contains(person);
    }
}
