package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.storage.NoSpaceLeft;
import kz.consular.gateway.tracing.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Records messages that cannot be received yet, so that no message comes again and again unnoticed. */
@Component
final class ReceiveFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveFailures.class);

    private final JdbcReceiveFailures rows;
    private final Duration patience;
    private final Clock clock;

    ReceiveFailures(JdbcReceiveFailures rows, DeliverySettings settings, Clock clock) {
        this.rows = rows;
        this.patience = settings.faultPatience();
        this.clock = clock;
    }

    void sealInDoubt(Party here, Consignment claimed, String why) {
        Span.current().setError(ReceiveFailureCause.SEAL_IN_DOUBT.name());
        rows.record(here, claimed, ReceiveFailureCause.SEAL_IN_DOUBT, why, clock.instant());
    }

    /**
     * Records why a message could not be received.
     *
     * @return whether a fault of this program has kept the message for longer than {@code faultPatience}
     */
    boolean failed(Party here, Consignment claimed, Exception failure) {
        var cause = cause(failure);
        LOG.error("{}: could not take in {} from queue {}", cause, claimed, here, failure);
        Span.current().setError(cause.name());
        var now = clock.instant();
        var since = rows.record(here, claimed, cause, detail(cause, failure), now);
        return cause == ReceiveFailureCause.PROCESSING_FAILED && !now.isBefore(since.plus(patience));
    }

    void end(Party here, Consignment claimed) {
        rows.remove(here, claimed.id());
    }

    private static ReceiveFailureCause cause(Exception failure) {
        return switch (failure) {
            case NoSpaceLeft _ -> ReceiveFailureCause.NO_SPACE_LEFT;
            case IOException _, UncheckedIOException _ -> ReceiveFailureCause.DISK;
            case DataAccessException _, TransactionException _ -> ReceiveFailureCause.DATABASE;
            default -> ReceiveFailureCause.PROCESSING_FAILED;
        };
    }

    /** The message of a foreign exception may quote the content of the container, so only its class and place are kept. */
    private static String detail(ReceiveFailureCause cause, Exception failure) {
        return switch (cause) {
            case SEAL_IN_DOUBT, NO_SPACE_LEFT, DISK -> String.valueOf(failure.getMessage());
            case DATABASE, PROCESSING_FAILED -> {
                var trace = failure.getStackTrace();
                yield failure.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
            }
        };
    }
}
