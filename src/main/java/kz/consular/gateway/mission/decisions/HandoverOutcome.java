package kz.consular.gateway.mission.decisions;

import java.util.List;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.MissionCase;

/** What becomes of an officer's word that a decision was handed over. */
public sealed interface HandoverOutcome {

    /** Closed, now or when the same was said before. */
    record Closed(MissionCase missionCase, List<PersonId> identityCardsStillOut) implements HandoverOutcome {
        public Closed {
            identityCardsStillOut = List.copyOf(identityCardsStillOut);
        }
    }

    /** There is no decision to hand over yet. */
    record NotDecided() implements HandoverOutcome {}

    /** The day does not fit, a card was named that the decision does not ask for, or another word was given before. */
    record NotPossible(String why) implements HandoverOutcome {}
}
