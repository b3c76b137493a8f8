package kz.consular.gateway.mission.decisions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;

/** The port by which the mission's endpoint reads received decisions and confirms their hand-over. */
public interface Decisions {

    /** Empty until the decision on the case is received. */
    Optional<ReceivedDecision> find(CaseNumber number);

    /**
     * Records that the officer handed the decision over and took in identity cards (rule 9), and closes the case. A
     * repetition gets the same answer.
     *
     * @param handedOverOn the day in Asia/Almaty: not before the day of the decision, not after today
     */
    HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> identityCardsTakenIn);
}
