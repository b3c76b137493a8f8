package kz.consular.gateway.monitor.projection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.delivery.KindConditions;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.node.roles.MonitorComponent;
import kz.consular.gateway.selftest.SelfTestHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The reported self-tests of all nodes. */
@MonitorComponent
public final class JdbcSelfTestLines implements SelfTestHistory {

    /** Goes from office to office along the index, so that the time does not depend on the number of self-tests of each. */
    static final String LAST = """
            WITH RECURSIVE office (recipient) AS (
                SELECT min(recipient) FROM monitor_consignment WHERE %1$s
                UNION ALL
                SELECT (SELECT min(m.recipient) FROM monitor_consignment m
                    WHERE m.%1$s AND m.recipient > office.recipient)
                FROM office WHERE office.recipient IS NOT NULL)
            SELECT last.node, last.report FROM office JOIN monitor_consignment last ON last.id = (
                SELECT m.id FROM monitor_consignment m
                WHERE m.%1$s AND m.recipient = office.recipient
                ORDER BY m.created_at DESC, m.id DESC LIMIT 1)
            WHERE office.recipient IS NOT NULL
            """.formatted(KindConditions.IS_SELF_TEST);

    private final JdbcClient jdbc;

    public JdbcSelfTestLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last self-test of each recipient, from any sender. */
    public List<ReportedConsignment> last() {
        return jdbc.sql(LAST)
                .query((row, _) -> new ReportedConsignment(
                        row.getString("node"),
                        JsonMapper.shared().readValue(row.getString("report"), ConsignmentLine.class)))
                .list();
    }

    @Override
    public void forget(Instant before) {
        jdbc.sql("DELETE FROM monitor_consignment WHERE " + KindConditions.IS_SELF_TEST + " AND created_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
