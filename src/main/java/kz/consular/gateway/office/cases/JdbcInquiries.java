package kz.consular.gateway.office.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.node.roles.OfficeComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of inquiries. */
@OfficeComponent
final class JdbcInquiries {
    private final JdbcClient jdbc;

    JdbcInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An inquiry that the dossier requires. */
    void add(CaseNumber number, Inquiry.Purpose purpose, PersonId person) {
        jdbc.sql("INSERT INTO inquiry (case_number, purpose, person) VALUES (:number, :purpose, :person)")
                .param("number", number.value())
                .param("purpose", purpose.name())
                .param("person", person.value())
                .update();
    }

    /** A request of rule 8. */
    Inquiry add(CaseNumber number, String addressee, LocalDate reachedOn, LocalDate dueOn) {
        return jdbc.sql("""
                INSERT INTO inquiry (case_number, purpose, addressee, reached_on, due_on)
                VALUES (:number, 'GROUNDS_FOR_REFUSAL', :addressee, :reached, :due)
                RETURNING *
                """)
                .param("number", number.value())
                .param("addressee", addressee)
                .param("reached", reachedOn.toString())
                .param("due", dueOn.toString())
                .query((row, _) -> inquiry(row))
                .single();
    }

    List<Inquiry> of(CaseNumber number) {
        return jdbc.sql("SELECT * FROM inquiry WHERE case_number = :number ORDER BY id")
                .param("number", number.value())
                .query((row, _) -> inquiry(row))
                .list();
    }

    /** @return whether it is an inquiry of the case and, for {@code NO_ANSWER}, whether its term has passed without an answer */
    boolean answer(CaseNumber number, long id, Inquiry.Answer answer, Optional<String> remark, Instant at) {
        return jdbc.sql("""
                UPDATE inquiry SET answer = :answer, remark = :remark, answered_at = :at
                WHERE id = :id AND case_number = :number
                AND (:answer <> 'NO_ANSWER' OR (answer IS NULL AND due_on < :today))
                """)
                        .param("answer", answer.name())
                        .param("remark", remark.orElse(null))
                        .param("at", Timestamp.from(at))
                        .param("today", AlmatyCalendar.dayOf(at).toString())
                        .param("id", id)
                        .param("number", number.value())
                        .update()
                == 1;
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                row.getLong("id"),
                Inquiry.Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getString("person")).map(PersonId::new),
                Optional.ofNullable(row.getString("addressee")),
                Optional.ofNullable(row.getString("reached_on")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("due_on")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("answer")).map(Inquiry.Answer::valueOf),
                Optional.ofNullable(row.getString("remark")));
    }
}
