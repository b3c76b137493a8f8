package kz.consular.gateway.office.recovery;

import java.time.Clock;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.node.roles.OfficeComponent;
import kz.consular.gateway.office.cases.JdbcOfficeCases;
import kz.consular.gateway.office.cases.OfficeCase;
import kz.consular.gateway.office.cases.OfficeCaseOpening;
import kz.consular.gateway.office.decisions.DecisionIssue;
import kz.consular.gateway.signature.SealedContainer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens cases of this node's offices again, after their rows were lost. Leaves recorded cases as they are, and leaves out
 * containers that delivery has on record. Answers to inquiries are lost with the rows and have to be requested again.
 */
@OfficeComponent
public final class OfficeCaseRecovery {
    private final JdbcOfficeCases cases;
    private final OfficeCaseOpening opening;
    private final DecisionIssue issue;
    private final DeliveryHistory history;
    private final TransactionOperations transactions;
    private final Clock clock;

    OfficeCaseRecovery(
            JdbcOfficeCases cases,
            OfficeCaseOpening opening,
            DecisionIssue issue,
            DeliveryHistory history,
            TransactionOperations transactions,
            Clock clock) {
        this.cases = cases;
        this.opening = opening;
        this.issue = issue;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether the case was opened */
    public boolean enter(Dossier dossier, SealedContainer container) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var office = new Party.Office(dossier.office());
            if (cases.find(dossier.caseNumber()).isPresent()
                    || history.hasReceived(office, dossier.caseNumber(), container.digest())) {
                return false;
            }
            opening.open(dossier, container.digest(), clock.instant());
            return true;
        }));
    }

    /**
     * Closes a case by the decision that its office had sealed, and sends the decision again: the mission may not have
     * received it. A mission that has received it acknowledges it again.
     *
     * @return whether the case was open
     */
    public boolean decide(SealedDecision decision, SealedContainer container) {
        var office = new Party.Office(decision.office());
        return cases.find(decision.caseNumber())
                .filter(OfficeCase::open)
                .filter(open -> open.dossierDigest().equals(decision.dossierDigest()))
                .filter(_ -> !history.hasSent(office, decision.caseNumber(), container.digest()))
                .filter(open -> issue.issue(decision, container, open))
                .isPresent();
    }
}
