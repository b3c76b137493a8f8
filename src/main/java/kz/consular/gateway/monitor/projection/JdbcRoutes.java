package kz.consular.gateway.monitor.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.KindConditions;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures about the routes from party to party, without self-tests. */
@MonitorComponent
public final class JdbcRoutes {
    private final JdbcClient jdbc;

    public JdbcRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A route from a party to a party, by their addresses. */
    public record Route(String sender, String recipient) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return Comparator.comparing(Route::sender)
                    .thenComparing(Route::recipient)
                    .compare(this, other);
        }
    }

    /**
     * The consignments of one state on a route that are not receipted.
     *
     * @param repeated whether they were sent more than once because no receipt arrived
     * @param overdue the number of those older than {@code gateway.monitor.overdue}
     */
    public record OpenByRoute(
            Route route, ConsignmentState state, boolean repeated, long count, long overdue, Instant oldest) {}

    /**
     * A receipted consignment.
     *
     * @param sentAt absent if the receipt arrived before the sender recorded that the broker took the consignment
     */
    public record Delivered(
            Route route, ConsignmentKind kind, Instant createdAt, Optional<Instant> sentAt, Instant receiptedAt) {

        /** The time from the seal to the broker. */
        public Duration toBroker() {
            return Duration.between(createdAt, sentAt.orElse(receiptedAt));
        }

        /** The time from the broker to the receipt of the recipient. */
        public Duration toReceipt() {
            return Duration.between(sentAt.orElse(receiptedAt), receiptedAt);
        }
    }

    /** The consignments that are not receipted. @param overdue the time of creation before which a consignment is overdue */
    public List<OpenByRoute> open(Instant overdue) {
        return jdbc.sql("""
                SELECT sender, recipient, state, CASE WHEN round > 1 THEN 1 ELSE 0 END AS repeated, count(*) AS many,
                    sum(CASE WHEN created_at < :overdue THEN 1 ELSE 0 END) AS overdue, min(created_at) AS oldest
                FROM monitor_consignment
                WHERE state <> 'RECEIPTED' AND replaced_by IS NULL AND %s
                GROUP BY sender, recipient, state, CASE WHEN round > 1 THEN 1 ELSE 0 END
                """.formatted(KindConditions.IS_NO_SELF_TEST))
                .param("overdue", Timestamp.from(overdue))
                .query((row, _) -> new OpenByRoute(
                        route(row),
                        ConsignmentState.valueOf(row.getString("state")),
                        row.getInt("repeated") == 1,
                        row.getLong("many"),
                        row.getLong("overdue"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** The consignments that were receipted since the given time. */
    public List<Delivered> receiptedSince(Instant since) {
        return jdbc.sql("""
                SELECT sender, recipient, kind, created_at, sent_at, ended_at FROM monitor_consignment
                WHERE ended_at IS NOT NULL AND ended_at >= :since AND state = 'RECEIPTED' AND %s
                """.formatted(KindConditions.IS_NO_SELF_TEST))
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Delivered(
                        route(row),
                        ConsignmentKind.valueOf(row.getString("kind")),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** The time of the last receipt on a route. */
    public Optional<Instant> lastReceipt(Route route) {
        return jdbc.sql("""
                SELECT ended_at FROM monitor_consignment
                WHERE sender = :sender AND recipient = :recipient AND state = 'RECEIPTED' AND %s
                ORDER BY created_at DESC, id DESC LIMIT 1
                """.formatted(KindConditions.IS_NO_SELF_TEST))
                .param("sender", route.sender())
                .param("recipient", route.recipient())
                .query((row, _) -> row.getTimestamp("ended_at").toInstant())
                .optional();
    }

    /** The number of cases whose dossier was sealed since the given time. */
    public long acceptedSince(Instant since) {
        return jdbc.sql("""
                SELECT count(DISTINCT case_number) FROM monitor_consignment
                WHERE created_at >= :since AND kind = :dossier
                """)
                .param("since", Timestamp.from(since))
                .param("dossier", ConsignmentKind.DOSSIER.name())
                .query(Long.class)
                .single();
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(row.getString("sender"), row.getString("recipient"));
    }
}
