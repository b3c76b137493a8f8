package kz.consular.gateway.mission.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.MissionCase;

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

    /** The answer to the confirmation of a hand-over. */
    sealed interface HandoverOutcome {

        /** The case is closed, by this confirmation or by an equal one before. */
        record Closed(MissionCase missionCase, List<PersonId> identityCardsStillOut) implements HandoverOutcome {
            public Closed {
                identityCardsStillOut = List.copyOf(identityCardsStillOut);
            }
        }

        /** The mission has not received a decision yet. */
        record NotDecided() implements HandoverOutcome {}

        /**
         * The day is impossible, the decision does not ask for one of the cards, or another hand-over was confirmed
         * before.
         */
        record NotPossible(String why) implements HandoverOutcome {}
    }
}
