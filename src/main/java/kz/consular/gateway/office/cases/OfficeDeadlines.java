package kz.consular.gateway.office.cases;

import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.agent.Deadlines;

/** Tells those who watch until when the offices have to decide. */
public record OfficeDeadlines(JdbcOfficeCases cases) implements Deadlines {

    @Override
    public Optional<Deadline> of(CaseNumber number) {
        return cases.find(number)
                .map(found ->
                        new Deadline(found.office(), found.receivedAt(), found.decisionDueOn(), found.decidedAt()));
    }
}
