package kz.consular.gateway.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class JdbcAudit implements Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(
            String who, Optional<String> address, String action, Optional<String> subject, Optional<String> reason) {
        mustFit("who", who, 255);
        mustFit("action", action, 64);
        subject.ifPresent(text -> mustFit("subject", text, 200));
        reason.ifPresent(text -> mustFit("reason", text, 500));
        jdbc.sql("""
                INSERT INTO console_audit (at, who, address, action, subject, reason)
                VALUES (:at, :who, :address, :action, :subject, :reason)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who)
                .param("address", address.orElse(null))
                .param("action", action)
                .param("subject", subject.orElse(null))
                .param("reason", reason.orElse(null))
                .update();
    }

    private static void mustFit(String column, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("An audit entry's " + column + " has 1 to " + longest + " characters");
        }
    }

    @Override
    public List<Entry> newest(OptionalLong before, int limit) {
        return jdbc.sql("SELECT * FROM console_audit WHERE id < :before ORDER BY id DESC LIMIT :limit")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Removes the oldest of those from before then. @return how many, at most as many as asked for */
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                DELETE FROM console_audit WHERE id IN (
                    SELECT id FROM console_audit WHERE at < :before ORDER BY at LIMIT :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                Optional.ofNullable(row.getString("address")),
                row.getString("action"),
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("reason")));
    }
}
