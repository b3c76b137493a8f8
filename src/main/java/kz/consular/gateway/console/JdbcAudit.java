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
import org.springframework.stereotype.Component;

/** The audit of the actions of IT staff: names of staff and numbers of cases, no data of any applicant. */
@Component
public final class JdbcAudit {
    private static final int LONGEST_WHO = 255;
    private static final int LONGEST_ACTION = 64;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One action of a member of IT staff.
     *
     * @param address the network address of the caller, if known
     * @param action a stable code, such as SIGN_IN
     * @param subject the object of the action, such as the number of a consignment
     */
    public record Entry(
            long id,
            Instant at,
            String who,
            Optional<String> address,
            String action,
            Optional<String> subject,
            Optional<String> reason) {}

    /** Records an action other than a sign-in. */
    public void record(String who, String action, Optional<String> subject, Optional<String> reason) {
        record(who, Optional.empty(), action, subject, reason);
    }

    /** @throws IllegalArgumentException when a text is too long for its column */
    public void record(
            String who, Optional<String> address, String action, Optional<String> subject, Optional<String> reason) {
        mustFit("who", who, LONGEST_WHO);
        mustFit("action", action, LONGEST_ACTION);
        subject.ifPresent(text -> mustFit("subject", text, LONGEST_SUBJECT));
        reason.ifPresent(text -> mustFit("reason", text, LONGEST_REASON));
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

    /**
     * The newest entries first.
     *
     * @param before restricts the result to entries older than the entry of this id, for the next page
     */
    public List<Entry> newest(OptionalLong before, int limit) {
        return jdbc.sql("SELECT * FROM console_audit WHERE id < :before ORDER BY id DESC LIMIT :limit")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Removes the oldest entries from before the given time. @return the number of removed entries, at most {@code most} */
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
