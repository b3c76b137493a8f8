package kz.consular.gateway.delivery;

import jakarta.jms.JMSException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sending thread. Between the broker's commit and ours a crash may fall: the consignment then goes out again in the
 * same round, and the broker drops it.
 */
final class Dispatcher {

    private static final int BATCH = 8;
    /** Other nodes hand over to the same database without ringing here. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private static final Doubling TROUBLE = new Doubling(Duration.ofMillis(500), Duration.ofSeconds(15));
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Lease lease;
    private final JmsLink link;
    private final Departures departures;
    private final ContainerStore containers;
    private final Bell bell;
    private int cutOff;

    Dispatcher(Lease lease, JmsLink link, Departures departures, ContainerStore containers, Bell bell) {
        this.lease = lease;
        this.link = link;
        this.departures = departures;
        this.containers = containers;
        this.bell = bell;
    }

    /** Works until told to stop; what is under way is finished, what was only claimed is given back. */
    void work(BooleanSupplier on) throws InterruptedException {
        var troubles = 0;
        while (on.getAsBoolean()) {
            try {
                if (!dispatchSome(on)) {
                    bell.await(departures.idle(cutOff == 0 ? LONGEST_IDLE : TROUBLE.pause(cutOff)));
                }
                troubles = 0;
            } catch (RuntimeException e) {
                LOG.error("The relay could not go on, and tries again", e);
                bell.await(TROUBLE.pause(++troubles));
            }
        }
        link.close();
        departures.release(lease);
    }

    /** @return whether there was anything to dispatch */
    private boolean dispatchSome(BooleanSupplier on) {
        var trouble = reach();
        var claimed = departures.claim(lease, BATCH);
        for (var dispatch : claimed) {
            if (!on.getAsBoolean()) {
                break;
            }
            if (trouble.isPresent()) {
                departures.failed(dispatch, lease, trouble.get());
            } else if (departures.renew(dispatch, lease)) {
                dispatch(dispatch);
            }
        }
        return !claimed.isEmpty();
    }

    /** @return why the broker cannot be reached */
    private Optional<String> reach() {
        try {
            link.connect();
        } catch (JMSException e) {
            if (cutOff++ == 0) {
                LOG.warn("The broker cannot be reached; consignments wait: {}", e.getMessage());
            }
            return Optional.of("The broker cannot be reached: " + e.getMessage());
        }
        if (cutOff > 0) {
            cutOff = 0;
            LOG.info("The broker can be reached again");
            departures.brokerIsBack();
        }
        return Optional.empty();
    }

    private void dispatch(Dispatch dispatch) {
        var consignment = dispatch.consignment();
        try {
            var container = containers
                    .locate(consignment.digest())
                    .orElseThrow(() -> new FileNotFoundException("The container " + consignment.digest()
                            + " is not in the store. Restore it from the backup."));
            link.send(dispatch, container, () -> keepClaim(dispatch));
            departures.sent(dispatch, lease);
            LOG.info("Sent {}, round {}", consignment, dispatch.round());
        } catch (JMSException | IOException | RuntimeException e) {
            departures.failed(dispatch, lease, e.toString());
            LOG.warn("Could not send {}: {}", consignment, e.toString());
        }
    }

    private void keepClaim(Dispatch dispatch) throws IOException {
        if (!departures.renew(dispatch, lease)) {
            throw new IOException("Another node took this consignment over");
        }
    }
}
