package kz.consular.gateway.mission.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.tracing.Span;

/** Offers decisions to the officer and takes the word that one was handed over. */
final class HandoverService implements Decisions {
    private final ReceivedDecisions received;
    private final HandoverEntry entry;
    private final DeliveryHistory ledger;
    private final Clock clock;

    HandoverService(ReceivedDecisions received, HandoverEntry entry, DeliveryHistory ledger, Clock clock) {
        this.received = received;
        this.entry = entry;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<ReceivedDecision> find(CaseNumber number) {
        Span.current().pointTo(() -> ledger.trace(number));
        return received.find(number);
    }

    @Override
    public HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> cardsTakenIn) {
        return received.find(number)
                .map(decision -> confirm(decision, new JdbcDecisions.Handover(handedOverOn, cardsTakenIn)))
                .orElseGet(HandoverOutcome.NotDecided::new);
    }

    private HandoverOutcome confirm(ReceivedDecision decision, JdbcDecisions.Handover handover) {
        var objection = objection(decision, handover);
        if (objection.isPresent()) {
            return new HandoverOutcome.NotPossible(objection.get());
        }
        return entry.enter(decision.sealed().caseNumber(), handover, clock.instant())
                .<HandoverOutcome>map(closed -> closed(closed, decision, handover))
                .orElseGet(() -> new HandoverOutcome.NotPossible(
                        "The hand-over was confirmed before, with another day or other cards"));
    }

    private Optional<String> objection(ReceivedDecision decision, JdbcDecisions.Handover handover) {
        if (handover.on().isAfter(AlmatyCalendar.dayOf(clock.instant()))) {
            return Optional.of("The day of the hand-over lies in the future");
        }
        if (handover.on().isBefore(AlmatyCalendar.dayOf(decision.sealed().decidedAt()))) {
            return Optional.of("The day of the hand-over lies before that of the decision");
        }
        return cardsToSurrender(decision).containsAll(handover.cardsTakenIn())
                ? Optional.empty()
                : Optional.of("A card was taken in that the decision does not ask for");
    }

    private static List<PersonId> cardsToSurrender(ReceivedDecision received) {
        return switch (received.sealed().decision()) {
            case Decision.Permitted(var _, var cards) -> cards;
            case Decision.Restricted _ -> List.of();
        };
    }

    private static HandoverOutcome.Closed closed(
            MissionCase closed, ReceivedDecision decision, JdbcDecisions.Handover handover) {
        var stillOut = cardsToSurrender(decision).stream()
                .filter(card -> !handover.cardsTakenIn().contains(card))
                .toList();
        return new HandoverOutcome.Closed(closed, stillOut);
    }
}
