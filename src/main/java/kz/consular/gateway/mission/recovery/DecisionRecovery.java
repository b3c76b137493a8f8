package kz.consular.gateway.mission.recovery;

import java.time.Clock;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.mission.cases.CaseBook;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.decisions.JdbcDecisions;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.signature.SealedContainer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters decisions that had come to this node's missions anew, after their rows were lost. Only adds: a decision that is
 * there, and a container that the mission is known to have refused, are left as they are. A hand-over stood in the rows
 * alone and has to be confirmed again.
 */
@MissionComponent
public final class DecisionRecovery {
    private final JdbcDecisions rows;
    private final CaseRegister register;
    private final CaseBook book;
    private final DeliveryHistory history;
    private final TransactionOperations transactions;
    private final Clock clock;

    public DecisionRecovery(
            JdbcDecisions rows,
            CaseRegister register,
            CaseBook book,
            DeliveryHistory history,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.book = book;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether the case was open, and is decided now */
    public boolean enter(SealedDecision decision, SealedContainer container) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var at = clock.instant();
            var number = decision.caseNumber();
            if (!answersItsCase(decision)
                    || history.hasReceived(new Party.Mission(decision.mission()), number, container.digest())
                    || !book.decided(number, at)) {
                return false;
            }
            rows.add(number, container.digest(), container.size(), at);
            return true;
        }));
    }

    private boolean answersItsCase(SealedDecision decision) {
        return register.find(decision.caseNumber())
                .filter(known -> known.dossierDigest().equals(decision.dossierDigest())
                        && known.office().equals(decision.office()))
                .isPresent();
    }
}
