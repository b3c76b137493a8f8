package kz.consular.gateway.delivery.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sending thread. After a crash between the commit of the broker and the commit of the database the consignment is
 * sent again in the same round, and the broker drops it.
 */
final class Sender {

    private static final int BATCH = 8;
    /** Other nodes and administrators' commands write into the same database without waking this thread. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(3);

    private static final ExponentialBackoff PAUSE =
            new ExponentialBackoff(Duration.ofMillis(500), Duration.ofSeconds(15));
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Lease lease;
    private final ConsignmentTransport transport;
    private final OutboxRepository outbox;
    private final DeliveryTracing tracing;
    private final ContainerStore containers;
    private final ReceiveLimiter limiter;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private int failedConnects;

    Sender(
            Lease lease,
            ConsignmentTransport transport,
            OutboxRepository outbox,
            DeliveryTracing tracing,
            ContainerStore containers,
            ReceiveLimiter limiter) {
        this.lease = lease;
        this.transport = transport;
        this.outbox = outbox;
        this.tracing = tracing;
        this.containers = containers;
        this.limiter = limiter;
    }

    /** Works until the condition ends; then finishes the transfer under way and releases the other claims. */
    void work(BooleanSupplier running) throws InterruptedException {
        var failures = 0;
        while (running.getAsBoolean()) {
            try {
                var busy = sendBatch(running);
                if (failedConnects > 0) {
                    outbox.awaitWakeUp(PAUSE.pause(failedConnects, random));
                } else if (!busy) {
                    outbox.awaitWork(LONGEST_IDLE);
                }
                failures = 0;
            } catch (RuntimeException e) {
                LOG.error("Sending failed and is tried again", e);
                outbox.awaitWakeUp(PAUSE.pause(++failures, random));
            }
        }
        transport.close();
        outbox.release(lease);
    }

    /** @return whether a consignment was due */
    private boolean sendBatch(BooleanSupplier running) {
        var startedAt = outbox.now();
        var noConnection = connect();
        var claimed = outbox.claim(lease, BATCH);
        for (var dispatch : claimed) {
            if (!running.getAsBoolean()) {
                break;
            }
            limiter.yieldToReceivers();
            if (noConnection.isPresent()) {
                inSpan(dispatch, () -> recordFailure(dispatch, startedAt, noConnection.get()));
            } else if (outbox.renew(dispatch, lease)) {
                inSpan(dispatch, () -> send(dispatch));
            }
        }
        return !claimed.isEmpty();
    }

    /** @return why the broker cannot be reached */
    private Optional<Attempt.Failure> connect() {
        try {
            transport.connect();
        } catch (TransferFailed e) {
            if (failedConnects++ == 0) {
                LOG.warn("Consignments wait. {}", e.getMessage());
            }
            return Optional.of(e.failure());
        }
        if (failedConnects > 0) {
            failedConnects = 0;
            LOG.info("The broker can be reached again");
            outbox.brokerIsBack();
        }
        return Optional.empty();
    }

    private void inSpan(Dispatch dispatch, Runnable attempt) {
        try (var _ = tracing.sending(dispatch)) {
            attempt.run();
        }
    }

    private void send(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        var startedAt = outbox.now();
        var container = containers.locate(consignment.digest());
        if (container.isEmpty()) {
            failed(dispatch, startedAt, containerMissing(dispatch));
            return;
        }
        try {
            transport.send(dispatch, container.get(), () -> keepClaim(dispatch));
            outbox.sent(dispatch, lease, startedAt);
            LOG.info("Sent {}, round {}", consignment, dispatch.round());
        } catch (TransferFailed e) {
            failed(dispatch, startedAt, e.failure());
        } catch (RuntimeException e) {
            failed(dispatch, startedAt, new Attempt.Failure(AttemptCause.INTERNAL, e.toString()));
        }
    }

    private static Attempt.Failure containerMissing(Dispatch dispatch) {
        return new Attempt.Failure(
                AttemptCause.CONTAINER_MISSING,
                "The container " + dispatch.consignment().digest()
                        + " is not in the store. Restore it from the backup.");
    }

    private void failed(Dispatch dispatch, Instant startedAt, Attempt.Failure failure) {
        recordFailure(dispatch, startedAt, failure);
        LOG.warn("Could not send {}: {}", dispatch.consignment(), failure.detail());
    }

    private void recordFailure(Dispatch dispatch, Instant startedAt, Attempt.Failure failure) {
        Span.current().setError(failure.cause().name());
        outbox.failed(dispatch, lease, startedAt, failure);
    }

    private void keepClaim(Dispatch dispatch) throws ClaimLost {
        if (!outbox.renew(dispatch, lease)) {
            throw new ClaimLost();
        }
    }
}
