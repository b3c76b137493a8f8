package kz.consular.gateway.delivery.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.persistence.DatabaseMake;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the outbox. Every change names the state and the lease it expects, so that two writers cannot both win. */
public final class JdbcConsignments {

    private final JdbcClient jdbc;
    private final DatabaseMake make;

    public JdbcConsignments(JdbcClient jdbc, DatabaseMake make) {
        this.jdbc = jdbc;
        this.make = make;
    }

    /** Due since it was created: what falls due is claimed in that order, so the oldest goes first. */
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

    public boolean exists(Party sender, CaseNumber number, Sha256 digest) {
        return jdbc.sql(
                        "SELECT 1 FROM consignment WHERE case_number = :case AND sender = :sender AND digest = :digest LIMIT 1")
                .param("case", number.value())
                .param("sender", sender.address())
                .param("digest", digest.hex())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What caused the first dossier of a case to be sent. */
    public Optional<Traceparent> dossierCaused(CaseNumber number) {
        return jdbc.sql("""
                SELECT traceparent FROM consignment
                WHERE case_number = :case AND kind = 'DOSSIER' AND traceparent IS NOT NULL ORDER BY created_at LIMIT 1
                """)
                .param("case", number.value())
                .query(String.class)
                .optional()
                .flatMap(Traceparent::read);
    }

    /** Whether there is anything to claim. Only reads: whoever finds nothing to do should hold up nobody who writes. */
    boolean isAnyDue(Instant now) {
        return jdbc.sql("""
                SELECT 1 FROM consignment
                WHERE state IN ('WAITING', 'SENT') AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
                LIMIT 1
                """)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Takes up to so many due consignments, the longest due first, and passes over what another is just changing: whoever
     * waits for no row cannot be part of a deadlock. One whose answer is overdue begins its next round. The conditions
     * stand twice: PostgreSQL checks only the outer ones again on a row that another node has just changed.
     */
    public List<Dispatch> claim(Lease lease, Instant now, int most) {
        return jdbc
                .sql("""
                WITH due AS MATERIALIZED (
                    SELECT id FROM consignment
                    WHERE state IN ('WAITING', 'SENT') AND due_at <= :now
                    AND (lease_until IS NULL OR lease_until <= :now)
                    ORDER BY due_at, created_at, id LIMIT :most %s)
                UPDATE consignment SET state = 'WAITING', lease_owner = :owner, lease_until = :until,
                    round = CASE state WHEN 'SENT' THEN round + 1 ELSE round END
                WHERE state IN ('WAITING', 'SENT') AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
                AND id IN (SELECT id FROM due)
                RETURNING *
                """.formatted(make.lockingWhatIsFree()))
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
        return jdbc.sql("""
                SELECT lease_until FROM consignment
                WHERE id = :id AND state = 'WAITING' AND lease_owner = :owner AND lease_until > :now
                """)
                .param("id", id.value())
                .param("owner", lease.owner())
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getTimestamp("lease_until").toInstant())
                .optional();
    }

    private boolean extend(MessageId id, Lease lease, Instant now) {
        return jdbc.sql("""
                UPDATE consignment SET lease_until = :until
                WHERE id = :id AND state = 'WAITING' AND lease_owner = :owner AND lease_until > :now
                """)
                        .param("until", Timestamp.from(now.plus(lease.length())))
                        .param("id", id.value())
                        .param("owner", lease.owner())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when the recipient's answer, or another owner, was faster */
    public boolean sent(Dispatch dispatch, Lease lease, Instant now, Duration patience) {
        return jdbc.sql("""
                UPDATE consignment SET state = 'SENT', failures = 0, sent_at = :now, due_at = :due,
                    lease_owner = NULL, lease_until = NULL
                WHERE id = :id AND state = 'WAITING' AND round = :round AND lease_owner = :owner
                """)
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(now.plus(patience)))
                        .param("id", dispatch.consignment().id().value())
                        .param("round", dispatch.round())
                        .param("owner", lease.owner())
                        .update()
                == 1;
    }

    /** What a person stopped meanwhile stays stopped, though the broker has it. @return whether that is so */
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

    /** Lets the consignment wait for so long, unless a person or another owner has taken it. */
    void failed(Dispatch dispatch, Lease lease, Instant now, Duration pause) {
        jdbc.sql("""
                UPDATE consignment SET failures = failures + 1, due_at = :due, lease_owner = NULL, lease_until = NULL
                WHERE id = :id AND state = 'WAITING' AND round = :round AND lease_owner = :owner
                """)
                .param("due", Timestamp.from(now.plus(pause)))
                .param("id", dispatch.consignment().id().value())
                .param("round", dispatch.round())
                .param("owner", lease.owner())
                .update();
    }

    void release(Lease lease) {
        jdbc.sql("""
                UPDATE consignment SET lease_owner = NULL, lease_until = NULL
                WHERE state IN ('WAITING', 'SENT') AND lease_owner = :owner
                """).param("owner", lease.owner()).update();
    }

    /**
     * Lets all that wait be tried at once, the oldest first: what held them up is over. The states stand as in the index, or
     * SQLite would not use it.
     */
    void hasten() {
        jdbc.sql("""
                WITH paused AS MATERIALIZED (
                    SELECT id FROM consignment
                    WHERE state IN ('WAITING', 'SENT') AND state = 'WAITING' AND due_at > created_at ORDER BY id %s)
                UPDATE consignment SET due_at = created_at
                WHERE state = 'WAITING' AND due_at > created_at AND id IN (SELECT id FROM paused)
                """.formatted(make.locking())).update();
    }

    /** When the next consignment falls due that nobody has claimed. */
    public Optional<Instant> nextDue() {
        return jdbc.sql("""
                SELECT due_at FROM consignment WHERE state IN ('WAITING', 'SENT') AND lease_until IS NULL
                ORDER BY due_at LIMIT 1
                """)
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
