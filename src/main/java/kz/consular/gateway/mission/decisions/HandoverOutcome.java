package kz.consular.gateway.mission.decisions;

import java.util.List;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.MissionCase;

/** The answer to the confirmation of a hand-over. */
public sealed interface HandoverOutcome {

    /** The case is closed, by this confirmation or by an equal one before. */
    record Closed(MissionCase missionCase, List<PersonId> identityCardsStillOut) implements HandoverOutcome {
        public Closed {
            identityCardsStillOut = List.copyOf(identityCardsStillOut);
        }
    }

    /** The mission has not received a decision yet. */
    record NotDecided() implements HandoverOutcome {}

    /** The day is impossible, the decision does not ask for one of the cards, or another hand-over was confirmed before. */
    record NotPossible(String why) implements HandoverOutcome {}
}
