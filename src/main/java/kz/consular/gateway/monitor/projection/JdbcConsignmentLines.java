package kz.consular.gateway.monitor.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.KindConditions;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The consignments of all nodes in their last reported state. */
@MonitorComponent
public final class JdbcConsignmentLines {
    private final JdbcClient jdbc;

    public JdbcConsignmentLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A search for consignments; an absent part does not restrict it.
     *
     * @param until the latest time of creation
     * @param open only consignments without a final state
     */
    public record Filter(
            Optional<ConsignmentState> state,
            Optional<ConsignmentKind> kind,
            Optional<String> sender,
            Optional<String> recipient,
            Optional<Instant> until,
            Optional<CaseNumber> caseNumber,
            boolean open) {}

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
                .query((row, _) -> reported(row))
                .optional();
    }

    /** All consignments of a case, oldest first. A self-test belongs to no case. */
    public List<ReportedConsignment> of(CaseNumber number) {
        return jdbc.sql("SELECT * FROM monitor_consignment WHERE case_number = :case AND "
                        + KindConditions.IS_NO_SELF_TEST + " ORDER BY created_at, id LIMIT 200")
                .param("case", number.value())
                .query((row, _) -> reported(row))
                .list();
    }

    /**
     * The newest first; without self-tests, unless the filter names their kind.
     *
     * @param before the last consignment of the previous page
     */
    public List<ReportedConsignment> list(Filter filter, Optional<ReportedConsignment> before, int limit) {
        var where = new StringBuilder("1 = 1");
        filter.state().ifPresent(_ -> where.append(" AND state = :state"));
        where.append(filter.kind().isPresent() ? " AND kind = :kind" : " AND " + KindConditions.IS_NO_SELF_TEST);
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
                .query((row, _) -> reported(row))
                .list();
    }

    /**
     * Removes the oldest consignments that ended before the given time. A refused consignment that was not sent again stays: it still
     * needs attention. Self-tests have their own retention.
     *
     * @return the number of removed consignments, at most {@code most}
     */
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                DELETE FROM monitor_consignment WHERE id IN (
                    SELECT id FROM monitor_consignment
                    WHERE ended_at IS NOT NULL AND ended_at < :before AND %s
                        AND (state IN ('RECEIPTED', 'GIVEN_UP') OR replaced_by IS NOT NULL)
                    ORDER BY ended_at LIMIT :most)
                """.formatted(KindConditions.IS_NO_SELF_TEST))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    private static ReportedConsignment reported(ResultSet row) throws SQLException {
        return new ReportedConsignment(
                row.getString("node"), JsonMapper.shared().readValue(row.getString("report"), ConsignmentLine.class));
    }
}
