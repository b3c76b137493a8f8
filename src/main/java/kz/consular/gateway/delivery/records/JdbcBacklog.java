package kz.consular.gateway.delivery.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.node.roles.SharedComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the consignments under way and the receive failures. Each count reads one index without the receipted rows. */
@SharedComponent
public final class JdbcBacklog {

    /** The condition stands as in the index, or the database would not use it. */
    static final String OPEN = """
            SELECT state, kind, COUNT(*) AS number, MIN(created_at) AS oldest FROM consignment c
            WHERE state <> 'RECEIPTED'
            AND (state <> 'REFUSED' OR NOT EXISTS (SELECT 1 FROM consignment s WHERE s.replaces = c.id))
            GROUP BY state, kind
            """;

    private final JdbcClient jdbc;

    public JdbcBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param oldest when the oldest of them was created */
    public record Count(ConsignmentState state, ConsignmentKind kind, long number, Instant oldest) {}

    /** Consignments without a receipt, by state and kind; of refused ones those that were not sent again. */
    public List<Count> open() {
        return jdbc.sql(OPEN)
                .query((row, _) -> new Count(
                        ConsignmentState.valueOf(row.getString("state")),
                        ConsignmentKind.valueOf(row.getString("kind")),
                        row.getLong("number"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** Messages that cannot be received yet. A row is removed with its message, so there are few. */
    public Map<ReceiveFailureCause, Long> receiveFailures() {
        return jdbc
                .sql("SELECT code, COUNT(*) AS number FROM receive_failure GROUP BY code")
                .query((row, _) -> Map.entry(ReceiveFailureCause.valueOf(row.getString("code")), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
