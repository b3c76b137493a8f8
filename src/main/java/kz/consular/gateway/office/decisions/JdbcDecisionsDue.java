package kz.consular.gateway.office.decisions;

import java.time.LocalDate;
import kz.consular.gateway.node.roles.OfficeComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the decisions that the offices of this node have yet to make, by an index. */
@OfficeComponent
public final class JdbcDecisionsDue {

    static final String OPEN = """
            SELECT COUNT(*) AS open, COUNT(CASE WHEN decision_due_on < :today THEN 1 END) AS overdue FROM office_case
            WHERE decided_at IS NULL
            """;

    private final JdbcClient jdbc;

    public JdbcDecisionsDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param overdue open cases whose deadline (rule 9) has passed */
    public record Due(long open, long overdue) {}

    /** @param today by the calendar of Asia/Almaty */
    public Due on(LocalDate today) {
        return jdbc.sql(OPEN)
                .param("today", today.toString())
                .query((row, _) -> new Due(row.getLong("open"), row.getLong("overdue")))
                .single();
    }

    /** Decisions whose delivery was given up. */
    public long givenUp() {
        return jdbc.sql("SELECT COUNT(*) FROM office_case WHERE decision_given_up_at IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
