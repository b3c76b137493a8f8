package kz.consular.gateway.office.decisions;

import java.time.LocalDate;
import kz.consular.gateway.node.roles.OfficeComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many decisions the offices of this node owe, counted by one index. */
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

    /** @param overdue those of the open ones whose day (rule 9) has passed */
    public record Due(long open, long overdue) {}

    /** @param today by the calendar of Asia/Almaty */
    public Due on(LocalDate today) {
        return jdbc.sql(OPEN)
                .param("today", today.toString())
                .query((row, _) -> new Due(row.getLong("open"), row.getLong("overdue")))
                .single();
    }

    /** Decisions that a person gave up bringing to their mission. */
    public long givenUp() {
        return jdbc.sql("SELECT COUNT(*) FROM office_case WHERE decision_given_up_at IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
