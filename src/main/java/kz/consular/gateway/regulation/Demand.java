package kz.consular.gateway.regulation;

import java.util.Optional;
import kz.consular.gateway.casefile.PersonId;

/** A paper that is asked of this very family, and whether it is there. */
record Demand(Paper paper, Optional<PersonId> person, boolean met) {

    /** Met by something that is not a paper. */
    Demand orMetBy(boolean otherwise) {
        return new Demand(paper, person, met || otherwise);
    }

    RequiredDocument requiredDocument() {
        return new RequiredDocument(paper.citation(), paper.anyOf(), person, met, DocumentTitles.anyOf(paper.anyOf()));
    }

    Finding finding() {
        return Finding.of(paper.missing(), paper.citation(), person, paper.anyOf());
    }
}
