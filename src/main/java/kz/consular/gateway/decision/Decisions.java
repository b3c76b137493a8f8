package kz.consular.gateway.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.PersonId;

/** The decisions that have come back to a mission. */
public interface Decisions {

    Optional<ReceivedDecision> find(CaseNumber number);

    /** The officer handed the decision over and took identity cards in; closes the case. Repeating the same is harmless. */
    HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> identityCardsTakenIn);
}
