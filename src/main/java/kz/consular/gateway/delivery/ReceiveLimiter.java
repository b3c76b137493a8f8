package kz.consular.gateway.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits how many messages are received at once over all queues, so that the backlog of an outage does not fill the
 * memory. Closed, it lets no message in and waits for those under way.
 */
@Component
public final class ReceiveLimiter {

    /** While messages arrive without end, each consignment is sent this much later. */
    private static final Duration SENDERS_WAIT = Duration.ofMillis(50);

    private final Semaphore places;
    private final int size;
    private final Duration longestYield;
    private volatile boolean open = true;

    /** Of the consignments that this node receives. */
    @Autowired
    ReceiveLimiter(DeliverySettings settings) {
        this(settings.receivers(), SENDERS_WAIT);
    }

    /**
     * @param size how many may be inside at once
     * @param longestYield the time for which a sender waits at most
     */
    public ReceiveLimiter(int size, Duration longestYield) {
        this.places = new Semaphore(size, true);
        this.size = size;
        this.longestYield = longestYield;
    }

    /** @return false when closed; then there is nothing to leave */
    public boolean enter() {
        places.acquireUninterruptibly();
        if (open) {
            return true;
        }
        places.release();
        return false;
    }

    /**
     * Makes a sender wait until a message could be received, for a limited time. Without it, senders
     * fill the memory of a broker faster than receivers empty it. An interruption ends the wait and stays set.
     */
    public void yieldToReceivers() {
        try {
            if (places.tryAcquire(longestYield.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void leave() {
        places.release();
    }

    /** @return whether all inside have left in time */
    public boolean close(Duration patience) throws InterruptedException {
        open = false;
        var empty = places.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (empty) {
            places.release(size);
        }
        return empty;
    }

    public void open() {
        open = true;
    }
}
