package kz.consular.gateway.delivery;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps orphans away as the node starts, then once a day. */
final class DailySweep implements SmartLifecycle {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(DailySweep.class);

    private final OrphanSweep sweep;
    private final Bell bell = new Bell(1);
    private volatile boolean on;
    private @Nullable Thread thread;

    DailySweep(OrphanSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void start() {
        on = true;
        thread = Thread.ofPlatform().name("sweep").start(this::run);
    }

    private void run() {
        try {
            while (on) {
                sweep();
                bell.await(DAY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            sweep.sweep();
        } catch (IOException | RuntimeException e) {
            LOG.error("The containers could not be swept; the next time is tomorrow", e);
        }
    }

    /** Waits for the sweep under way: it is over in seconds, and cut off it would leave files taken off their places. */
    @Override
    public void stop() {
        on = false;
        bell.ring();
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    @Override
    public int getPhase() {
        return DeliveryConfiguration.PHASE;
    }
}
