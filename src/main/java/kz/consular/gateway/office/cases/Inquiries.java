package kz.consular.gateway.office.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.node.roles.OfficeComponent;
import kz.consular.gateway.regulation.editions.Editions;
import org.springframework.transaction.support.TransactionOperations;

/** Asks state bodies and records their answers, within the ten days of rule 8. */
@OfficeComponent
public final class Inquiries {
    private static final int LONGEST_ADDRESSEE = 300;
    private static final int LONGEST_REMARK = 1000;

    private final JdbcInquiries rows;
    private final JdbcOfficeCases cases;
    private final Editions editions;
    private final TransactionOperations transactions;
    private final Clock clock;

    Inquiries(
            JdbcInquiries rows,
            JdbcOfficeCases cases,
            Editions editions,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.editions = editions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<Inquiry> of(CaseNumber number) {
        return rows.of(number);
    }

    /**
     * Records a request to a state body.
     *
     * @return empty when the case is decided
     * @throws IllegalArgumentException when the request cannot have reached the body on that day, or the body has no name
     */
    public Optional<Inquiry> ask(OfficeCase about, String addressee, LocalDate reachedOn) {
        if (addressee.isBlank() || addressee.length() > LONGEST_ADDRESSEE) {
            throw new IllegalArgumentException(
                    "An inquiry names the state body that was asked, in at most " + LONGEST_ADDRESSEE + " characters");
        }
        requirePossible(reachedOn, about);
        var dueOn = editions.governing(reachedOn).inquiryDue(reachedOn);
        return transactions.execute(_ -> cases.revise(about.number())
                ? Optional.of(rows.add(about.number(), addressee, reachedOn, dueOn))
                : Optional.empty());
    }

    private void requirePossible(LocalDate reachedOn, OfficeCase about) {
        if (reachedOn.isAfter(AlmatyCalendar.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("The day on which the inquiry reached the body lies in the future");
        }
        if (reachedOn.isBefore(AlmatyCalendar.dayOf(about.receivedAt()))) {
            throw new IllegalArgumentException(
                    "The day on which the inquiry reached the body lies before that on which the dossier came");
        }
    }

    /** @throws IllegalArgumentException when the remark is too long */
    public boolean answer(CaseNumber number, long inquiry, Inquiry.Answer answer, Optional<String> remark) {
        if (remark.filter(text -> text.length() > LONGEST_REMARK).isPresent()) {
            throw new IllegalArgumentException("A remark has at most " + LONGEST_REMARK + " characters");
        }
        return transactions.execute(status -> {
            var recorded = cases.revise(number) && rows.answer(number, inquiry, answer, remark, clock.instant());
            if (!recorded) {
                status.setRollbackOnly();
            }
            return recorded;
        });
    }
}
