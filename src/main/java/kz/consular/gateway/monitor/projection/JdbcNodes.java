package kz.consular.gateway.monitor.projection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The last heartbeat of each node. */
@MonitorComponent
public final class JdbcNodes {
    private final JdbcClient jdbc;

    public JdbcNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the last reported certificates if this heartbeat does not repeat them.
     *
     * @param heardAt the time by the clock of the monitor, which decides whether a node is silent
     */
    void put(String name, Instant reportedAt, Instant heardAt, Heartbeat heartbeat) {
        jdbc.sql("""
                INSERT INTO monitor_node (name, heard_at, reported_at, heartbeat, certificates)
                VALUES (:name, :heard, :reported, :heartbeat, :certificates)
                ON CONFLICT (name) DO UPDATE SET heard_at = excluded.heard_at, reported_at = excluded.reported_at,
                    heartbeat = excluded.heartbeat,
                    certificates = coalesce(excluded.certificates, monitor_node.certificates)
                WHERE excluded.reported_at >= monitor_node.reported_at
                """)
                .param("name", name)
                .param("heard", Timestamp.from(heardAt))
                .param("reported", Timestamp.from(reportedAt))
                .param("heartbeat", JsonMapper.shared().writeValueAsString(heartbeat.withCertificates(List.of())))
                .param(
                        "certificates",
                        heartbeat.certificatesReportedAt().isPresent()
                                ? null
                                : JsonMapper.shared().writeValueAsString(heartbeat.certificates()))
                .update();
    }

    public List<Node> list() {
        return jdbc.sql("SELECT name, heard_at, reported_at, heartbeat, certificates FROM monitor_node ORDER BY name")
                .query((row, _) -> new Node(
                        row.getString("name"),
                        row.getTimestamp("heard_at").toInstant(),
                        row.getTimestamp("reported_at").toInstant(),
                        heartbeat(row.getString("heartbeat"), row.getString("certificates"))))
                .list();
    }

    /** @param certificates the last reported certificates; null before the first report of certificates */
    private static Heartbeat heartbeat(String json, @Nullable String certificates) {
        var heartbeat = JsonMapper.shared().readValue(json, Heartbeat.class);
        return certificates == null
                ? heartbeat
                : heartbeat.withCertificates(
                        List.of(JsonMapper.shared().readValue(certificates, Heartbeat.Certificate[].class)));
    }

    /** Removes a node that is out of service. @return whether the node was known */
    boolean forget(String name) {
        return jdbc.sql("DELETE FROM monitor_node WHERE name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    /**
     * A node and its last heartbeat.
     *
     * @param heardAt the time of arrival, by the clock of the monitor
     * @param reportedAt the time of the heartbeat, by the clock of the node
     */
    public record Node(String name, Instant heardAt, Instant reportedAt, Heartbeat heartbeat) {}
}
