package kz.consular.gateway.office.cases;

import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.agent.Deadlines;
import kz.consular.gateway.node.roles.SharedComponent;

/** Gives the monitor the day by which an office has to decide a case. */
@SharedComponent
final class OfficeDeadlines implements Deadlines {
    private final JdbcOfficeCases cases;

    OfficeDeadlines(JdbcOfficeCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Deadline> of(CaseNumber number) {
        return cases.find(number)
                .map(found ->
                        new Deadline(found.office(), found.receivedAt(), found.decisionDueOn(), found.decidedAt()));
    }
}
