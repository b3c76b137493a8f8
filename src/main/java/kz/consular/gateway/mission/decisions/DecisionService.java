package kz.consular.gateway.mission.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.tracing.Span;

/** Reads received decisions from their sealed containers, and confirms their hand-over to the applicant. */
@MissionComponent
final class DecisionService implements Decisions {
    private final JdbcDecisions rows;
    private final DecisionArchive archive;
    private final HandoverRecords handovers;
    private final DeliveryHistory history;
    private final Clock clock;

    DecisionService(
            JdbcDecisions rows,
            DecisionArchive archive,
            HandoverRecords handovers,
            DeliveryHistory history,
            Clock clock) {
        this.rows = rows;
        this.archive = archive;
        this.handovers = handovers;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<ReceivedDecision> find(CaseNumber number) {
        Span.current().addLink(() -> history.trace(number));
        return read(number);
    }

    private Optional<ReceivedDecision> read(CaseNumber number) {
        return rows.find(number).map(row -> {
            var container = archive.container(row.digest());
            var opened = archive.open(container);
            return new ReceivedDecision(
                    opened.sealed(), row.receivedAt(), opened.notice(), container, row.digest(), row.size());
        });
    }

    @Override
    public HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> cardsTakenIn) {
        return read(number)
                .map(decision -> confirm(decision, new JdbcDecisions.Handover(handedOverOn, cardsTakenIn)))
                .orElseGet(HandoverOutcome.NotDecided::new);
    }

    private HandoverOutcome confirm(ReceivedDecision decision, JdbcDecisions.Handover handover) {
        var problem = problem(decision, handover);
        if (problem.isPresent()) {
            return new HandoverOutcome.NotPossible(problem.get());
        }
        return handovers
                .record(decision.sealed().caseNumber(), handover, clock.instant())
                .<HandoverOutcome>map(closed -> closed(closed, decision, handover))
                .orElseGet(() -> new HandoverOutcome.NotPossible(
                        "The hand-over was confirmed before, with another day or other cards"));
    }

    private Optional<String> problem(ReceivedDecision decision, JdbcDecisions.Handover handover) {
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
