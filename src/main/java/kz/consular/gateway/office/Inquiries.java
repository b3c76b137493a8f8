package kz.consular.gateway.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.regulation.Editions;

/** What the office asks of others, with the ten days of rule 8. */
final class Inquiries {
    private final JdbcInquiries rows;
    private final Editions editions;
    private final Clock clock;

    Inquiries(JdbcInquiries rows, Editions editions, Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.clock = clock;
    }

    List<Inquiry> of(CaseNumber number) {
        return rows.of(number);
    }

    /** @throws IllegalArgumentException when the request cannot have reached the body yet, or the body has no name */
    Optional<Inquiry> ask(CaseNumber number, String addressee, LocalDate reachedOn) {
        if (addressee.isBlank()) {
            throw new IllegalArgumentException("An inquiry names the state body that was asked");
        }
        if (reachedOn.isAfter(AlmatyCalendar.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("The day on which the inquiry reached the body lies in the future");
        }
        return rows.add(
                number, addressee, reachedOn, editions.governing(reachedOn).inquiryDue(reachedOn));
    }

    boolean answer(CaseNumber number, long inquiry, Inquiry.Answer answer, String remark) {
        return rows.answer(number, inquiry, answer, remark, clock.instant());
    }
}
