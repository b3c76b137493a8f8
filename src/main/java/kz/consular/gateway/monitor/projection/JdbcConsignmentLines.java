package kz.consular.gateway.monitor.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The consignments of all nodes, as they were told. */
public final class JdbcConsignmentLines {
    private final JdbcClient jdbc;

    public JdbcConsignmentLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(String node, ConsignmentLine line) {
        jdbc.sql("""
                INSERT INTO monitor_consignment (id, version, node, case_number, kind, sender, recipient, state, round,
                    created_at, sent_at, ended_at, replaced_by, report)
                VALUES (:id, :version, :node, :case, :kind, :sender, :recipient, :state, :round,
                    :created, :sent, :ended, :replacedBy, :report)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, node = excluded.node, state = excluded.state,
                    round = excluded.round, sent_at = excluded.sent_at, ended_at = excluded.ended_at,
                    replaced_by = excluded.replaced_by, report = excluded.report
                WHERE excluded.version >= monitor_consignment.version
                """)
                .param("id", line.id())
                .param("version", line.version())
                .param("node", node)
                .param("case", line.caseNumber())
                .param("kind", line.kind().name())
                .param("sender", line.sender())
                .param("recipient", line.recipient())
                .param("state", line.state().name())
                .param("round", line.round())
                .param("created", Timestamp.from(line.createdAt()))
                .param("sent", line.sentAt().map(Timestamp::from).orElse(null))
                .param("ended", line.endedAt().map(Timestamp::from).orElse(null))
                .param("replacedBy", line.replacedBy().orElse(null))
                .param("report", JsonMapper.shared().writeValueAsString(line))
                .update();
    }

    public Optional<ReportedConsignment> find(MessageId id) {
        return jdbc.sql("SELECT * FROM monitor_consignment WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> told(row))
                .optional();
    }

    /** All that was ever sent about a case, oldest first. Self-tests are about none. */
    public List<ReportedConsignment> of(CaseNumber number) {
        return jdbc.sql(
                        "SELECT * FROM monitor_consignment WHERE case_number = :case AND kind <> 'SELF_TEST' ORDER BY created_at, id LIMIT 200")
                .param("case", number.value())
                .query((row, _) -> told(row))
                .list();
    }

    /**
     * Newest first; without self-tests, unless they are asked for.
     *
     * @param before the last one of the page before
     */
    public List<ReportedConsignment> list(ConsignmentFilter filter, Optional<ReportedConsignment> before, int limit) {
        var where = new StringBuilder("1 = 1");
        filter.state().ifPresent(_ -> where.append(" AND state = :state"));
        where.append(filter.kind().isPresent() ? " AND kind = :kind" : " AND kind <> 'SELF_TEST'");
        filter.sender().ifPresent(_ -> where.append(" AND sender = :sender"));
        filter.recipient().ifPresent(_ -> where.append(" AND recipient = :recipient"));
        filter.until().ifPresent(_ -> where.append(" AND created_at <= :until"));
        filter.caseNumber().ifPresent(_ -> where.append(" AND case_number = :case"));
        if (filter.open()) {
            where.append(" AND state IN ('WAITING', 'SENT', 'HELD')");
        }
        before.ifPresent(_ -> where.append(" AND created_at <= :before AND (created_at < :before OR id < :id)"));
        return jdbc.sql("SELECT * FROM monitor_consignment WHERE " + where
                        + " ORDER BY created_at DESC, id DESC LIMIT :limit")
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("sender", filter.sender().orElse(null))
                .param("recipient", filter.recipient().orElse(null))
                .param("until", filter.until().map(Timestamp::from).orElse(null))
                .param("case", filter.caseNumber().map(CaseNumber::value).orElse(null))
                .param(
                        "before",
                        before.map(last -> Timestamp.from(last.line().createdAt()))
                                .orElse(null))
                .param("id", before.map(last -> last.line().id()).orElse(null))
                .param("limit", limit)
                .query((row, _) -> told(row))
                .list();
    }

    /** How many have not come to their end. @param overdue what was created before is */
    public List<OpenByRoute> standing(Instant overdue) {
        return jdbc.sql("""
                SELECT sender, recipient, state, CASE WHEN round > 1 THEN 1 ELSE 0 END AS repeated, count(*) AS many,
                    sum(CASE WHEN created_at < :overdue THEN 1 ELSE 0 END) AS overdue, min(created_at) AS oldest
                FROM monitor_consignment
                WHERE state <> 'RECEIPTED' AND replaced_by IS NULL AND kind <> 'SELF_TEST'
                GROUP BY sender, recipient, state, CASE WHEN round > 1 THEN 1 ELSE 0 END
                """)
                .param("overdue", Timestamp.from(overdue))
                .query((row, _) -> new OpenByRoute(
                        route(row),
                        ConsignmentState.valueOf(row.getString("state")),
                        row.getInt("repeated") == 1,
                        row.getLong("many"),
                        row.getLong("overdue"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** What came to its end with a receipt since then. */
    public List<Delivered> receiptedSince(Instant since) {
        return jdbc.sql("""
                SELECT sender, recipient, kind, created_at, sent_at, ended_at FROM monitor_consignment
                WHERE ended_at IS NOT NULL AND ended_at >= :since AND state = 'RECEIPTED' AND kind <> 'SELF_TEST'
                """)
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Delivered(
                        route(row),
                        ConsignmentKind.valueOf(row.getString("kind")),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** When something last came to its end with a receipt there. */
    public Optional<Instant> lastReceipt(Route route) {
        return jdbc.sql("""
                SELECT ended_at FROM monitor_consignment
                WHERE sender = :sender AND recipient = :recipient AND state = 'RECEIPTED' AND kind <> 'SELF_TEST'
                ORDER BY created_at DESC, id DESC LIMIT 1
                """)
                .param("sender", route.sender())
                .param("recipient", route.recipient())
                .query((row, _) -> row.getTimestamp("ended_at").toInstant())
                .optional();
    }

    /** Of how many cases the dossier was sealed since then. */
    public long acceptedSince(Instant since) {
        return jdbc.sql("""
                SELECT count(DISTINCT case_number) FROM monitor_consignment
                WHERE created_at >= :since AND kind = 'DOSSIER'
                """)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /**
     * Removes the oldest of what ended before then. What was refused and not sent again stays: it still needs somebody. Self-tests
     * are removed sooner, by their own setting.
     *
     * @return how many, at most as many as asked for
     */
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                DELETE FROM monitor_consignment WHERE id IN (
                    SELECT id FROM monitor_consignment
                    WHERE ended_at IS NOT NULL AND ended_at < :before AND kind <> 'SELF_TEST'
                        AND (state IN ('RECEIPTED', 'GIVEN_UP') OR replaced_by IS NOT NULL)
                    ORDER BY ended_at LIMIT :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(row.getString("sender"), row.getString("recipient"));
    }

    private static ReportedConsignment told(ResultSet row) throws SQLException {
        return new ReportedConsignment(
                row.getString("node"), JsonMapper.shared().readValue(row.getString("report"), ConsignmentLine.class));
    }
}
