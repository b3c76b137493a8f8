package kz.consular.gateway.monitor.alerts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one channel has been told of what is wrong. */
public final class JdbcAlarms {
    private final JdbcClient jdbc;
    private final String channel;

    public JdbcAlarms(JdbcClient jdbc, String channel) {
        this.jdbc = jdbc;
        this.channel = channel;
    }

    /** @param toldAt absent while nobody was called for it */
    public record Known(String name, String subject, Instant since, Optional<Instant> toldAt) {}

    public List<Known> list() {
        return jdbc.sql("SELECT name, subject, since, notified_at FROM monitor_alarm WHERE channel = :channel")
                .param("channel", channel)
                .query((row, _) -> new Known(
                        row.getString("name"),
                        row.getString("subject"),
                        row.getTimestamp("since").toInstant(),
                        Optional.ofNullable(row.getTimestamp("notified_at")).map(Timestamp::toInstant)))
                .list();
    }

    public void add(Alarm alarm, Instant since) {
        jdbc.sql("""
                INSERT INTO monitor_alarm (channel, name, subject, since) VALUES (:channel, :name, :subject, :since)
                ON CONFLICT (channel, name, subject) DO NOTHING
                """)
                .param("channel", channel)
                .param("name", alarm.name())
                .param("subject", alarm.subject())
                .param("since", Timestamp.from(since))
                .update();
    }

    public void told(Known known, Instant at) {
        jdbc.sql("""
                UPDATE monitor_alarm SET notified_at = :at
                WHERE channel = :channel AND name = :name AND subject = :subject
                """)
                .param("at", Timestamp.from(at))
                .param("channel", channel)
                .param("name", known.name())
                .param("subject", known.subject())
                .update();
    }

    void remove(Known known) {
        jdbc.sql("DELETE FROM monitor_alarm WHERE channel = :channel AND name = :name AND subject = :subject")
                .param("channel", channel)
                .param("name", known.name())
                .param("subject", known.subject())
                .update();
    }
}
