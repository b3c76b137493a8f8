package kz.consular.gateway.mission.recovery;

import java.time.Clock;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.mission.cases.CaseLifecycle;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.decisions.JdbcDecisions;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.signature.SealedContainer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records decisions of this node's missions again, after their rows were lost. Leaves recorded decisions as they are, and
 * leaves out containers that the mission has refused. Hand-overs are lost with the rows and have to be confirmed again.
 */
@MissionComponent
public final class DecisionRecovery {
    private final JdbcDecisions rows;
    private final CaseRegister register;
    private final CaseLifecycle lifecycle;
    private final DeliveryHistory history;
    private final TransactionOperations transactions;
    private final Clock clock;

    DecisionRecovery(
            JdbcDecisions rows,
            CaseRegister register,
            CaseLifecycle lifecycle,
            DeliveryHistory history,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.lifecycle = lifecycle;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether the case was undecided, and is decided now */
    public boolean enter(SealedDecision decision, SealedContainer container) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var at = clock.instant();
            var number = decision.caseNumber();
            if (!answersItsCase(decision)
                    || history.hasReceived(new Party.Mission(decision.mission()), number, container.digest())
                    || !lifecycle.decided(number, at)) {
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
