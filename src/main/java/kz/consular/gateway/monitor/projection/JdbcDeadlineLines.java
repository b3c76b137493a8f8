package kz.consular.gateway.monitor.projection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.monitor.protocol.DeadlineLine;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reported deadlines of the offices of all nodes. */
@MonitorComponent
public final class JdbcDeadlineLines {
    private final JdbcClient jdbc;

    public JdbcDeadlineLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String node, DeadlineLine line) {
        jdbc.sql("""
                INSERT INTO monitor_case (case_number, version, node, office, received_at, due_on, decided_at)
                VALUES (:case, :version, :node, :office, :received, :due, :decided)
                ON CONFLICT (case_number) DO UPDATE SET version = excluded.version, node = excluded.node,
                    office = excluded.office, due_on = excluded.due_on, decided_at = excluded.decided_at
                WHERE excluded.version >= monitor_case.version
                """)
                .param("case", line.caseNumber())
                .param("version", line.version())
                .param("node", node)
                .param("office", line.office())
                .param("received", Timestamp.from(line.receivedAt()))
                .param("due", line.dueOn().toString())
                .param("decided", line.decidedAt().map(Timestamp::from).orElse(null))
                .update();
    }

    /**
     * Open cases, the nearest deadline first.
     *
     * @param office restricts the result to this office
     * @param until the latest deadline
     * @param after the last case of the previous page
     */
    public List<Deadline> open(Optional<String> office, LocalDate until, Optional<Deadline> after, int limit) {
        return jdbc.sql(
                        "SELECT case_number, office, due_on FROM monitor_case WHERE decided_at IS NULL AND due_on <= :until"
                                + (office.isPresent() ? " AND office = :office" : "")
                                + (after.isPresent()
                                        ? " AND due_on >= :due AND (due_on > :due OR case_number > :case)"
                                        : "")
                                + " ORDER BY due_on, case_number LIMIT :limit")
                .param("until", until.toString())
                .param("office", office.orElse(null))
                .param("due", after.map(last -> last.dueOn().toString()).orElse(null))
                .param("case", after.map(Deadline::caseNumber).orElse(null))
                .param("limit", limit)
                .query((row, _) -> new Deadline(
                        row.getString("case_number"),
                        row.getString("office"),
                        LocalDate.parse(row.getString("due_on"))))
                .list();
    }

    /** The open cases of each office: all, overdue on {@code today}, and due until {@code soon}. */
    public List<OfficeWorkload> workloads(LocalDate today, LocalDate soon) {
        return jdbc.sql("""
                SELECT office, count(*) AS open, sum(CASE WHEN due_on < :today THEN 1 ELSE 0 END) AS overdue,
                    sum(CASE WHEN due_on >= :today AND due_on <= :soon THEN 1 ELSE 0 END) AS soon, min(due_on) AS next
                FROM monitor_case WHERE decided_at IS NULL GROUP BY office ORDER BY min(due_on), office
                """)
                .param("today", today.toString())
                .param("soon", soon.toString())
                .query((row, _) -> new OfficeWorkload(
                        row.getString("office"),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("soon"),
                        LocalDate.parse(row.getString("next"))))
                .list();
    }

    /** Removes the oldest cases decided before the given time. @return the number of removed cases, at most {@code most} */
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                DELETE FROM monitor_case WHERE case_number IN (
                    SELECT case_number FROM monitor_case WHERE decided_at IS NOT NULL AND decided_at < :before
                    ORDER BY decided_at LIMIT :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    /** An open case that an office has to decide until the end of a day (rule 9). */
    public record Deadline(String caseNumber, String office, LocalDate dueOn) {}

    /** The open cases of an office. @param next the nearest deadline */
    public record OfficeWorkload(String office, long open, long overdue, long soon, LocalDate next) {}
}
