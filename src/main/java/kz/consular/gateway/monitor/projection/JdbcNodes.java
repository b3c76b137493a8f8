package kz.consular.gateway.monitor.projection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The last sign of life of each node. */
public final class JdbcNodes {
    private final JdbcClient jdbc;

    public JdbcNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Certificates stay those that the node named last, where it says that they are as before.
     *
     * @param heardAt by the clock here, which judges whether a node has gone quiet
     */
    void put(String name, Instant toldAt, Instant heardAt, Heartbeat pulse) {
        jdbc.sql("""
                INSERT INTO monitor_node (name, heard_at, reported_at, heartbeat, certificates)
                VALUES (:name, :heard, :told, :pulse, :certificates)
                ON CONFLICT (name) DO UPDATE SET heard_at = excluded.heard_at, reported_at = excluded.reported_at,
                    heartbeat = excluded.heartbeat,
                    certificates = coalesce(excluded.certificates, monitor_node.certificates)
                WHERE excluded.reported_at >= monitor_node.reported_at
                """)
                .param("name", name)
                .param("heard", Timestamp.from(heardAt))
                .param("told", Timestamp.from(toldAt))
                .param("pulse", JsonMapper.shared().writeValueAsString(pulse.withCertificates(List.of())))
                .param(
                        "certificates",
                        pulse.certificatesNamedAt().isPresent()
                                ? null
                                : JsonMapper.shared().writeValueAsString(pulse.certificates()))
                .update();
    }

    public List<Node> list() {
        return jdbc.sql("SELECT name, heard_at, reported_at, heartbeat, certificates FROM monitor_node ORDER BY name")
                .query((row, _) -> new Node(
                        row.getString("name"),
                        row.getTimestamp("heard_at").toInstant(),
                        row.getTimestamp("reported_at").toInstant(),
                        pulse(row.getString("heartbeat"), row.getString("certificates"))))
                .list();
    }

    /** @param certificates those that the node named last; absent while it has named none here */
    private static Heartbeat pulse(String pulse, @Nullable String certificates) {
        var told = JsonMapper.shared().readValue(pulse, Heartbeat.class);
        return certificates == null
                ? told
                : told.withCertificates(
                        List.of(JsonMapper.shared().readValue(certificates, Heartbeat.Certificate[].class)));
    }

    /** A node that is gone for good. @return whether there was one */
    boolean forget(String name) {
        return jdbc.sql("DELETE FROM monitor_node WHERE name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    /** @param heardAt when its last sign of life came in here @param toldAt when it gave it, by its own clock */
    public record Node(String name, Instant heardAt, Instant toldAt, Heartbeat pulse) {}
}
