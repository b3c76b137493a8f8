package kz.consular.gateway.delivery.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.persistence.DatabaseMake;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the outbox and of its attempts. Every change names the state and the lease that it expects, so that of two
 * writers one wins.
 */
@SharedComponent
public final class JdbcOutbox {

    private static final int LONGEST_CAUSE = 1000;

    /** The states stand as in the index, or SQLite would not use it. */
    private static final String UNANSWERED = "state IN ('WAITING', 'SENT')";

    private static final String CLAIMABLE =
            UNANSWERED + " AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)";

    private static final String CLAIMED = "id = :id AND state = 'WAITING' AND lease_owner = :owner";

    private final JdbcClient jdbc;
    private final DatabaseMake make;

    public JdbcOutbox(JdbcClient jdbc, DatabaseMake make) {
        this.jdbc = jdbc;
        this.make = make;
    }

    /** Is due since its creation: claims follow that order, so the oldest goes first. */
    public void add(Consignment consignment, Instant now) {
        var due = consignment.createdAt().isBefore(now) ? consignment.createdAt() : now;
        jdbc.sql("""
                INSERT INTO consignment (id, case_number, kind, sender, recipient, digest, size, created_at,
                    traceparent, state, round, failures, due_at)
                VALUES (:id, :case, :kind, :sender, :recipient, :digest, :size, :created,
                    :traceparent, 'WAITING', 1, 0, :due)
                """)
                .param("id", consignment.id().value())
                .param("case", consignment.caseNumber().value())
                .param("kind", consignment.kind().name())
                .param("sender", consignment.sender().address())
                .param("recipient", consignment.recipient().address())
                .param("digest", consignment.digest().hex())
                .param("size", consignment.size())
                .param("created", Timestamp.from(consignment.createdAt()))
                .param(
                        "traceparent",
                        consignment.traceparent().map(Traceparent::value).orElse(null))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** Attempts are kept for good. */
    public void addAttempt(Dispatch dispatch, Attempt attempt) {
        var failure = attempt.failure();
        jdbc.sql("""
                INSERT INTO delivery_attempt (consignment_id, round, started_at, ended_at, outcome, code, cause)
                VALUES (:id, :round, :started, :ended, :outcome, :code, :cause)
                """)
                .param("id", dispatch.consignment().id().value())
                .param("round", attempt.round())
                .param("started", Timestamp.from(attempt.startedAt()))
                .param("ended", Timestamp.from(attempt.endedAt()))
                .param("outcome", failure.isPresent() ? "FAILED" : "SENT")
                .param("code", failure.map(why -> why.cause().name()).orElse(null))
                .param("cause", failure.map(why -> cut(why.detail())).orElse(null))
                .update();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
    }

    /** Whether there is anything to claim. Only reads: a sender without work keeps no writer waiting. */
    boolean isAnyDue(Instant now) {
        return jdbc.sql("SELECT 1 FROM consignment WHERE " + CLAIMABLE + " LIMIT 1")
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Claims due consignments, the longest due first, and passes over rows that another transaction has locked: without
     * a wait for a row there is no deadlock. A consignment whose answer is overdue begins its next round. The conditions
     * stand twice: PostgreSQL checks only the outer ones again on a row that another node has just changed.
     */
    public List<Dispatch> claim(Lease lease, Instant now, int most) {
        return jdbc
                .sql("""
                WITH due AS MATERIALIZED (
                    SELECT id FROM consignment WHERE %s ORDER BY due_at, created_at, id LIMIT :most %s)
                UPDATE consignment SET state = 'WAITING', lease_owner = :owner, lease_until = :until,
                    round = CASE state WHEN 'SENT' THEN round + 1 ELSE round END
                WHERE %s AND id IN (SELECT id FROM due)
                RETURNING *
                """.formatted(CLAIMABLE, make.forUpdateSkipLocked(), CLAIMABLE))
                .param("owner", lease.owner())
                .param("until", Timestamp.from(now.plus(lease.length())))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, _) -> new Dispatch(consignment(row), row.getInt("round"), row.getInt("failures")))
                .list()
                .stream()
                .sorted(Comparator.comparing(dispatch -> dispatch.consignment().createdAt()))
                .toList();
    }

    /**
     * Writes, which costs a commit, only when a quarter of the lease is used up.
     *
     * @return whether the claim still stands, for most of a lease
     */
    public boolean renew(MessageId id, Lease lease, Instant now) {
        return claimedUntil(id, lease, now)
                .filter(until ->
                        until.isAfter(now.plus(lease.length().dividedBy(4).multipliedBy(3))) || extend(id, lease, now))
                .isPresent();
    }

    private Optional<Instant> claimedUntil(MessageId id, Lease lease, Instant now) {
        return claimed("SELECT lease_until FROM consignment WHERE " + CLAIMED + " AND lease_until > :now", id, lease)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getTimestamp("lease_until").toInstant())
                .optional();
    }

    private boolean extend(MessageId id, Lease lease, Instant now) {
        return claimed(
                                "UPDATE consignment SET lease_until = :until WHERE " + CLAIMED
                                        + " AND lease_until > :now",
                                id,
                                lease)
                        .param("until", Timestamp.from(now.plus(lease.length())))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when the recipient's answer, or another owner, was faster */
    public boolean sent(Dispatch dispatch, Lease lease, Instant now, Duration patience) {
        return claimed("""
                        UPDATE consignment SET state = 'SENT', failures = 0, sent_at = :now, due_at = :due,
                            lease_owner = NULL, lease_until = NULL
                        WHERE %s AND round = :round
                        """.formatted(CLAIMED), dispatch.consignment().id(), lease)
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(now.plus(patience)))
                        .param("round", dispatch.round())
                        .update()
                == 1;
    }

    /** A consignment that a person stopped during its transfer stays stopped. @return whether that is so */
    boolean sentThoughStopped(Dispatch dispatch, Instant now) {
        return jdbc.sql("""
                UPDATE consignment SET sent_at = :now
                WHERE id = :id AND state IN ('HELD', 'GIVEN_UP') AND round = :round
                """)
                        .param("now", Timestamp.from(now))
                        .param("id", dispatch.consignment().id().value())
                        .param("round", dispatch.round())
                        .update()
                == 1;
    }

    /** Begins a pause, unless a person or another owner has taken the consignment. */
    void failed(Dispatch dispatch, Lease lease, Instant now, Duration pause) {
        claimed("""
                UPDATE consignment SET failures = failures + 1, due_at = :due, lease_owner = NULL, lease_until = NULL
                WHERE %s AND round = :round
                """.formatted(CLAIMED), dispatch.consignment().id(), lease)
                .param("due", Timestamp.from(now.plus(pause)))
                .param("round", dispatch.round())
                .update();
    }

    private JdbcClient.StatementSpec claimed(String statement, MessageId id, Lease lease) {
        return jdbc.sql(statement).param("id", id.value()).param("owner", lease.owner());
    }

    void release(Lease lease) {
        jdbc.sql("UPDATE consignment SET lease_owner = NULL, lease_until = NULL WHERE " + UNANSWERED
                        + " AND lease_owner = :owner")
                .param("owner", lease.owner())
                .update();
    }

    /** Makes all that wait after a failure due at once, the oldest first. */
    void endPauses() {
        jdbc.sql("""
                WITH paused AS MATERIALIZED (
                    SELECT id FROM consignment WHERE %s AND state = 'WAITING' AND due_at > created_at ORDER BY id %s)
                UPDATE consignment SET due_at = created_at
                WHERE state = 'WAITING' AND due_at > created_at AND id IN (SELECT id FROM paused)
                """.formatted(UNANSWERED, make.forUpdate())).update();
    }

    /** When the next unclaimed consignment falls due. */
    public Optional<Instant> nextDue() {
        return jdbc.sql("SELECT due_at FROM consignment WHERE " + UNANSWERED
                        + " AND lease_until IS NULL ORDER BY due_at LIMIT 1")
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .optional();
    }

    public static Consignment consignment(ResultSet row) throws SQLException {
        return new Consignment(
                new MessageId(row.getString("id")),
                new CaseNumber(row.getString("case_number")),
                ConsignmentKind.valueOf(row.getString("kind")),
                Party.of(row.getString("sender")),
                Party.of(row.getString("recipient")),
                Sha256.of(row.getString("digest")),
                row.getLong("size"),
                row.getTimestamp("created_at").toInstant(),
                Traceparent.read(row.getString("traceparent")));
    }
}
