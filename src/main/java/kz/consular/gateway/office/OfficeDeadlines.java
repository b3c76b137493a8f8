package kz.consular.gateway.office;

import java.util.Optional;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.report.Deadlines;

/** Tells those who watch until when the offices have to decide. */
record OfficeDeadlines(JdbcOfficeCases cases) implements Deadlines {

    @Override
    public Optional<Deadline> of(CaseNumber number) {
        return cases.find(number)
                .map(found ->
                        new Deadline(found.office(), found.receivedAt(), found.decisionDueOn(), found.decidedAt()));
    }
}
