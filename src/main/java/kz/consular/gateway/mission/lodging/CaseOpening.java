package kz.consular.gateway.mission.lodging;

import java.time.Instant;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.mission.cases.CaseBook;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.mission.cases.RecordedSubmission;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.transaction.support.TransactionOperations;

/** One short transaction: the case, its first event, and the duty to deliver its dossier. */
public final class CaseOpening {
    private final TransactionOperations transactions;
    private final CaseBook book;
    private final Outbox outbox;

    CaseOpening(TransactionOperations transactions, CaseBook book, Outbox outbox) {
        this.transactions = transactions;
        this.book = book;
        this.outbox = outbox;
    }

    /** @return false, with nothing written, when the mission has a case under this submissionId already */
    boolean open(RecordedSubmission submission) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!book.accept(submission)) {
                return false;
            }
            outbox.send(dossierOf(submission.missionCase()));
            return true;
        }));
    }

    /**
     * Opens a case anew that the register has lost.
     *
     * @param decided then nothing is left to deliver
     * @return false, with nothing written, when the mission has a case under this submissionId already
     */
    public boolean openAnew(RecordedSubmission submission, boolean decided, Instant at) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!book.enterAnew(submission, at)) {
                return false;
            }
            if (!decided) {
                outbox.send(dossierOf(submission.missionCase()));
            }
            return true;
        }));
    }

    private static Consignment dossierOf(MissionCase accepted) {
        return new Consignment(
                MessageId.next(),
                accepted.number(),
                ConsignmentKind.DOSSIER,
                new Party.Mission(accepted.mission()),
                new Party.Office(accepted.office()),
                accepted.dossierDigest(),
                accepted.dossierSize(),
                accepted.acceptedAt(),
                Traceparent.current());
    }
}
