package kz.consular.gateway.regulation.rules;

import java.util.Optional;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.regulation.DocumentTitles;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.RequiredDocument;

/** A document demanded for one application, and whether the demand is met. */
public record Demand(Paper paper, Optional<PersonId> person, boolean met) {

    /** Met also by something that is no document. */
    public Demand orMetBy(boolean otherwise) {
        return new Demand(paper, person, met || otherwise);
    }

    public RequiredDocument requiredDocument() {
        return new RequiredDocument(paper.citation(), paper.anyOf(), person, met, DocumentTitles.anyOf(paper.anyOf()));
    }

    public Finding finding() {
        return Finding.of(paper.missing(), paper.citation(), person, paper.anyOf());
    }
}
