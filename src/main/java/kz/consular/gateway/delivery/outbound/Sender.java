package kz.consular.gateway.delivery.outbound;

import jakarta.jms.JMSException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.messaging.channel.JmsFailures;
import kz.consular.gateway.messaging.channel.JmsSender;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import kz.consular.gateway.node.loop.WakeUpSignal;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sending thread. Between the broker's commit and ours a crash may fall: the consignment then goes out again in the
 * same round, and the broker drops it.
 */
public final class Sender {

    private static final int BATCH = 8;
    /** Other nodes, and persons at their commands, write into the same database without ringing here. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(3);

    private static final ExponentialBackoff TROUBLE =
            new ExponentialBackoff(Duration.ofMillis(500), Duration.ofSeconds(15));
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Lease lease;
    private final JmsSender link;
    private final OutboxRepository departures;
    private final DeliveryTracing trail;
    private final ContainerStore containers;
    private final WakeUpSignal bell;
    private final ReceiveLimiter arrivals;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private int cutOff;

    public Sender(
            Lease lease,
            JmsSender link,
            OutboxRepository departures,
            DeliveryTracing trail,
            ContainerStore containers,
            WakeUpSignal bell,
            ReceiveLimiter arrivals) {
        this.lease = lease;
        this.link = link;
        this.departures = departures;
        this.trail = trail;
        this.containers = containers;
        this.bell = bell;
        this.arrivals = arrivals;
    }

    /** Works until told to stop; what is under way is finished, what was only claimed is given back. */
    void work(BooleanSupplier on) throws InterruptedException {
        var troubles = 0;
        while (on.getAsBoolean()) {
            try {
                var busy = dispatchSome(on);
                if (cutOff > 0) {
                    bell.await(TROUBLE.pause(cutOff, random));
                } else if (!busy) {
                    bell.await(departures.idle(LONGEST_IDLE));
                }
                troubles = 0;
            } catch (RuntimeException e) {
                LOG.error("The relay could not go on, and tries again", e);
                bell.await(TROUBLE.pause(++troubles, random));
            }
        }
        link.close();
        departures.release(lease);
    }

    /** @return whether there was anything to dispatch */
    private boolean dispatchSome(BooleanSupplier on) {
        var startedAt = departures.now();
        var trouble = reach();
        var claimed = departures.claim(lease, BATCH);
        for (var dispatch : claimed) {
            if (!on.getAsBoolean()) {
                break;
            }
            arrivals.giveWay();
            if (trouble.isPresent()) {
                inOneStep(dispatch, () -> failed(dispatch, startedAt, trouble.get()));
            } else if (departures.renew(dispatch, lease)) {
                inOneStep(dispatch, () -> dispatch(dispatch));
            }
        }
        return !claimed.isEmpty();
    }

    /** @return why the broker cannot be reached */
    private Optional<Attempt.Failure> reach() {
        try {
            link.connect();
        } catch (JMSException e) {
            if (cutOff++ == 0) {
                LOG.warn("The broker cannot be reached; consignments wait: {}", e.getMessage());
            }
            return Optional.of(JmsFailures.ofDialing(e));
        }
        if (cutOff > 0) {
            cutOff = 0;
            LOG.info("The broker can be reached again");
            departures.brokerIsBack();
        }
        return Optional.empty();
    }

    private void inOneStep(Dispatch dispatch, Runnable attempt) {
        try (var _ = trail.sending(dispatch)) {
            attempt.run();
        }
    }

    private void failed(Dispatch dispatch, Instant startedAt, Attempt.Failure failure) {
        Span.current().setError(failure.cause().name());
        departures.failed(dispatch, lease, startedAt, failure);
    }

    private void dispatch(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        var startedAt = departures.now();
        try {
            var container = containers
                    .locate(consignment.digest())
                    .orElseThrow(() -> new FileNotFoundException("The container " + consignment.digest()
                            + " is not in the store. Restore it from the backup."));
            link.send(dispatch, container, () -> keepClaim(dispatch));
            departures.sent(dispatch, lease, startedAt);
            containers.rests(consignment.digest(), consignment.size());
            LOG.info("Sent {}, round {}", consignment, dispatch.round());
        } catch (JMSException | IOException | RuntimeException e) {
            failed(dispatch, startedAt, JmsFailures.ofSending(e));
            LOG.warn("Could not send {}: {}", consignment, e.toString());
        }
    }

    private void keepClaim(Dispatch dispatch) throws IOException {
        if (!departures.renew(dispatch, lease)) {
            throw new ClaimLost();
        }
    }
}
