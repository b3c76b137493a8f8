package kz.consular.gateway.mission.decisions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;

/** The decisions that have come back to a mission. */
public interface Decisions {

    /** Empty while none has come. */
    Optional<ReceivedDecision> find(CaseNumber number);

    /**
     * The officer handed the decision over and took identity cards in (rule 9); closes the case. Repeating the same is
     * harmless.
     *
     * @param handedOverOn the day in Asia/Almaty: not before that of the decision, not after today
     */
    HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> identityCardsTakenIn);
}
