package kz.consular.gateway.mission.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Numbers cases and opens them. One short transaction writes the case, its first event and the consignment that delivers
 * its dossier.
 */
@MissionComponent
public final class CaseOpening {
    private final TransactionOperations transactions;
    private final JdbcCases cases;
    private final CaseLifecycle lifecycle;
    private final Outbox outbox;

    CaseOpening(TransactionOperations transactions, JdbcCases cases, CaseLifecycle lifecycle, Outbox outbox) {
        this.transactions = transactions;
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.outbox = outbox;
    }

    /** The next number of a mission. A number is never reused, even if no case is opened. */
    public CaseNumber nextNumber(MissionCode mission, Instant at) {
        var year = AlmatyCalendar.dayOf(at).getYear();
        var running = Objects.requireNonNull(transactions.execute(_ -> cases.nextNumber(mission, year)));
        return CaseNumber.of(mission, year, running);
    }

    /**
     * Reserves the numbers of a year up to the highest number of which there is a trace, and a gap beyond it. Changes
     * nothing where the mission has given that number itself.
     */
    public void skipTo(CaseNumber highest, long gap) {
        if (cases.lastNumber(highest.mission(), highest.year()) < highest.running()) {
            cases.skipTo(highest.mission(), highest.year(), highest.running() + gap);
        }
    }

    /** The submission that the mission has recorded under this submissionId. */
    public Optional<RecordedSubmission> findSubmission(MissionCode mission, SubmissionId id) {
        return cases.findSubmission(mission, id);
    }

    /** @return false, with nothing written, when the mission has a case under this submissionId already */
    public boolean open(RecordedSubmission submission) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!lifecycle.accept(submission)) {
                return false;
            }
            outbox.send(dossierOf(submission.missionCase()));
            return true;
        }));
    }

    /**
     * Opens a case again whose rows were lost.
     *
     * @param decided whether its decision has arrived: then the dossier is not sent again
     * @return false, with nothing written, when the mission has a case under this submissionId already
     */
    public boolean reopen(RecordedSubmission submission, boolean decided, Instant at) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!lifecycle.rebuild(submission, at)) {
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
