package kz.consular.gateway.mission.decisions;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.mission.cases.CaseLifecycle;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.node.roles.MissionComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Records a hand-over and closes its case, in one transaction. The first confirmation is final. */
@MissionComponent
final class HandoverRecords {
    private final JdbcDecisions rows;
    private final CaseLifecycle lifecycle;
    private final CaseRegister register;
    private final TransactionOperations transactions;

    HandoverRecords(
            JdbcDecisions rows, CaseLifecycle lifecycle, CaseRegister register, TransactionOperations transactions) {
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.register = register;
        this.transactions = transactions;
    }

    /** @return the closed case; empty when another hand-over was recorded before */
    Optional<MissionCase> record(CaseNumber number, JdbcDecisions.Handover handover, Instant at) {
        transactions.executeWithoutResult(_ -> {
            if (lifecycle.handedOver(number, at)) {
                rows.handOver(number, handover);
            }
        });
        return rows.find(number)
                .flatMap(JdbcDecisions.Row::handover)
                .filter(handover::equals)
                .flatMap(_ -> register.find(number));
    }
}
