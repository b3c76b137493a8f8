package kz.consular.gateway.office;

import java.util.Optional;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.decision.DecisionRoom;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.delivery.Ledger;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.Outbox;
import kz.consular.gateway.signing.SealedContainer;
import kz.consular.gateway.trace.Step;
import kz.consular.gateway.trace.Traceparent;
import org.springframework.transaction.support.TransactionOperations;

/** Seals a decision, then in one short transaction closes the case at the office and hands the decision to delivery. */
final class DecisionIssue {
    private final DecisionRoom room;
    private final JdbcOfficeCases cases;
    private final Outbox outbox;
    private final ContainerStore containers;
    private final Ledger ledger;
    private final TransactionOperations transactions;

    DecisionIssue(
            DecisionRoom room,
            JdbcOfficeCases cases,
            Outbox outbox,
            ContainerStore containers,
            Ledger ledger,
            TransactionOperations transactions) {
        this.room = room;
        this.cases = cases;
        this.outbox = outbox;
        this.containers = containers;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * Seals and sends it, in the trace of the dossier: the clerk's call, which has one of its own, leads into that.
     *
     * @param seen the case as the ruling saw it
     * @return false, with nothing sent, when it was decided meanwhile, or something more was asked or answered
     */
    boolean issue(SealedDecision decision, OfficeCase seen) {
        try (var step = Step.current().leadingInto(ledger.trace(decision.caseNumber()), "issue decision")) {
            step.note(Step.CASE_NUMBER, decision.caseNumber().value());
            return sealAndIssue(decision, seen);
        }
    }

    private boolean sealAndIssue(SealedDecision decision, OfficeCase seen) {
        var sealed = room.seal(decision);
        var first = issue(decision, sealed, seen);
        if (!first) {
            discard(decision, sealed);
        }
        return first;
    }

    /** The same for a decision that lies sealed in the store already. */
    boolean issue(SealedDecision decision, SealedContainer sealed, OfficeCase seen) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!cases.decide(seen, sealed.digest(), decision.decidedAt())) {
                return false;
            }
            outbox.send(consignment(decision, sealed));
            return true;
        }));
    }

    /** RSA signs the same twice: who ruled alike in the same millisecond sealed the very container that was sent. */
    private void discard(SealedDecision decision, SealedContainer sealed) {
        if (!cases.decision(decision.caseNumber()).equals(Optional.of(sealed.digest()))) {
            containers.discard(sealed.digest());
        }
    }

    private static Consignment consignment(SealedDecision decision, SealedContainer sealed) {
        return new Consignment(
                MessageId.next(),
                decision.caseNumber(),
                ConsignmentKind.DECISION,
                new Party.Office(decision.office()),
                new Party.Mission(decision.mission()),
                sealed.digest(),
                sealed.size(),
                decision.decidedAt(),
                Traceparent.current());
    }
}
