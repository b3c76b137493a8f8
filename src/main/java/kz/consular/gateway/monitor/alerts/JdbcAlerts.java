package kz.consular.gateway.monitor.alerts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The alerts of each channel and their last notifications. */
@MonitorComponent
public final class JdbcAlerts {
    private final JdbcClient jdbc;

    public JdbcAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recorded alert. @param notifiedAt absent before the first notification */
    public record Recorded(String name, String subject, Instant since, Optional<Instant> notifiedAt) {}

    public List<Recorded> list(String channel) {
        return jdbc.sql("SELECT name, subject, since, notified_at FROM monitor_alert WHERE channel = :channel")
                .param("channel", channel)
                .query((row, _) -> new Recorded(
                        row.getString("name"),
                        row.getString("subject"),
                        row.getTimestamp("since").toInstant(),
                        Optional.ofNullable(row.getTimestamp("notified_at")).map(Timestamp::toInstant)))
                .list();
    }

    public void add(String channel, Alert alert, Instant since) {
        jdbc.sql("""
                INSERT INTO monitor_alert (channel, name, subject, since) VALUES (:channel, :name, :subject, :since)
                ON CONFLICT (channel, name, subject) DO NOTHING
                """)
                .param("channel", channel)
                .param("name", alert.name())
                .param("subject", alert.subject())
                .param("since", Timestamp.from(since))
                .update();
    }

    public void notified(String channel, Recorded alert, Instant at) {
        jdbc.sql("""
                UPDATE monitor_alert SET notified_at = :at WHERE channel = :channel AND name = :name AND subject = :subject
                """)
                .param("at", Timestamp.from(at))
                .param("channel", channel)
                .param("name", alert.name())
                .param("subject", alert.subject())
                .update();
    }

    void remove(String channel, Recorded alert) {
        jdbc.sql("DELETE FROM monitor_alert WHERE channel = :channel AND name = :name AND subject = :subject")
                .param("channel", channel)
                .param("name", alert.name())
                .param("subject", alert.subject())
                .update();
    }

    /**
     * Removes the alerts of channels that are no longer configured. A configured channel removes its own, and repeats a lasting alert
     * each day, so that its last notification is never old.
     *
     * @return the number of removed alerts
     */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM monitor_alert WHERE coalesce(notified_at, since) < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
