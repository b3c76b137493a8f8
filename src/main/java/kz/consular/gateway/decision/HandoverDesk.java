package kz.consular.gateway.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.PersonId;
import kz.consular.gateway.register.CaseBook;
import kz.consular.gateway.register.CaseRegister;
import org.springframework.transaction.support.TransactionOperations;

/** Offers decisions to the officer and takes the word that one was handed over. */
final class HandoverDesk implements Decisions {
    private final ReceivedDecisions received;
    private final JdbcDecisions rows;
    private final CaseEntries entries;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** The mission's register, to write in and to read. */
    record CaseEntries(CaseBook book, CaseRegister register) {}

    HandoverDesk(
            ReceivedDecisions received,
            JdbcDecisions rows,
            CaseEntries entries,
            TransactionOperations transactions,
            Clock clock) {
        this.received = received;
        this.rows = rows;
        this.entries = entries;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<ReceivedDecision> find(CaseNumber number) {
        return received.find(number);
    }

    @Override
    public HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> cardsTakenIn) {
        var found = received.find(number);
        if (found.isEmpty()) {
            return new HandoverOutcome.NotDecided();
        }
        var decision = found.get();
        var objection = objection(decision, handedOverOn, cardsTakenIn);
        if (objection.isPresent()) {
            return new HandoverOutcome.NotPossible(objection.get());
        }
        var handover = new JdbcDecisions.Handover(handedOverOn, Set.copyOf(cardsTakenIn));
        transactions.executeWithoutResult(_ -> {
            if (entries.book().handedOver(number, clock.instant())) {
                rows.handOver(number, handover);
            }
        });
        return confirmed(number, handover, decision);
    }

    private static List<PersonId> cardsToSurrender(ReceivedDecision received) {
        return switch (received.sealed().decision()) {
            case Decision.Permitted(var _, var cards) -> cards;
            case Decision.Restricted _ -> List.of();
        };
    }

    private Optional<String> objection(ReceivedDecision decision, LocalDate day, Set<PersonId> cardsTakenIn) {
        if (day.isAfter(AlmatyCalendar.dayOf(clock.instant()))) {
            return Optional.of("The day of the hand-over lies in the future");
        }
        if (day.isBefore(AlmatyCalendar.dayOf(decision.sealed().decidedAt()))) {
            return Optional.of("The day of the hand-over lies before that of the decision");
        }
        return cardsToSurrender(decision).containsAll(cardsTakenIn)
                ? Optional.empty()
                : Optional.of("A card was taken in that the decision does not ask for");
    }

    /** What stands in the register now, by whoever's word: the same word again is harmless, another one is refused. */
    private HandoverOutcome confirmed(CaseNumber number, JdbcDecisions.Handover handover, ReceivedDecision decision) {
        var standing = rows.find(number).flatMap(JdbcDecisions.Row::handover);
        if (!standing.equals(Optional.of(handover))) {
            return new HandoverOutcome.NotPossible(
                    "The hand-over was confirmed before, with another day or other cards");
        }
        var stillOut = cardsToSurrender(decision).stream()
                .filter(card -> !handover.cardsTakenIn().contains(card))
                .toList();
        return new HandoverOutcome.Closed(entries.register().find(number).orElseThrow(), stillOut);
    }
}
