package kz.consular.gateway.office.decisions;

import java.util.Optional;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.OfficeComponent;
import kz.consular.gateway.office.cases.JdbcOfficeCases;
import kz.consular.gateway.office.cases.OfficeCase;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.tracing.Span;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.transaction.support.TransactionOperations;

/** Seals a decision, then closes the case and sends the decision in one short transaction. */
@OfficeComponent
public final class DecisionIssue {
    private final DecisionArchive archive;
    private final JdbcOfficeCases cases;
    private final Outbox outbox;
    private final DeliveryHistory history;
    private final TransactionOperations transactions;

    public DecisionIssue(
            DecisionArchive archive,
            JdbcOfficeCases cases,
            Outbox outbox,
            DeliveryHistory history,
            TransactionOperations transactions) {
        this.archive = archive;
        this.cases = cases;
        this.outbox = outbox;
        this.history = history;
        this.transactions = transactions;
    }

    /**
     * Seals and sends a decision, in the trace of the dossier. The trace of the clerk's call links to it.
     *
     * @param seen the case on which the decision was made
     * @return false, with nothing sent, when the case was decided or revised meanwhile
     */
    public boolean issue(SealedDecision decision, OfficeCase seen) {
        try (var span = Span.current().startLinked(history.trace(decision.caseNumber()), "issue decision")) {
            span.setAttribute(Span.CASE_NUMBER, decision.caseNumber().value());
            return sealAndIssue(decision, seen);
        }
    }

    private boolean sealAndIssue(SealedDecision decision, OfficeCase seen) {
        var sealed = archive.seal(decision);
        var first = issue(decision, sealed, seen);
        if (!first) {
            discard(decision, sealed);
        }
        return first;
    }

    /** Sends a decision that was sealed before. */
    public boolean issue(SealedDecision decision, SealedContainer sealed, OfficeCase seen) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!cases.decide(seen, sealed.digest(), decision.decidedAt())) {
                return false;
            }
            outbox.send(consignment(decision, sealed));
            return true;
        }));
    }

    /** RSA signatures are deterministic: two equal decisions in one millisecond have the same container, which is kept. */
    private void discard(SealedDecision decision, SealedContainer sealed) {
        if (!cases.decision(decision.caseNumber()).equals(Optional.of(sealed.digest()))) {
            archive.discard(sealed);
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
