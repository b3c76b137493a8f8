package kz.consular.gateway.delivery.outbound;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Attempt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the attempts, kept for good. */
public final class JdbcAttempts {

    private static final int LONGEST_CAUSE = 1000;

    private final JdbcClient jdbc;

    public JdbcAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Dispatch dispatch, Instant startedAt, Instant endedAt, Optional<Attempt.Failure> failure) {
        jdbc.sql("""
                INSERT INTO delivery_attempt (consignment_id, round, started_at, ended_at, outcome, code, cause)
                VALUES (:id, :round, :started, :ended, :outcome, :code, :cause)
                """)
                .param("id", dispatch.consignment().id().value())
                .param("round", dispatch.round())
                .param("started", Timestamp.from(startedAt))
                .param("ended", Timestamp.from(endedAt))
                .param("outcome", failure.isPresent() ? "FAILED" : "SENT")
                .param("code", failure.map(why -> why.cause().name()).orElse(null))
                .param("cause", failure.map(why -> cut(why.detail())).orElse(null))
                .update();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
    }
}
