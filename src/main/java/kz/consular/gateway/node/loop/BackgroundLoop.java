package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Work that a node repeats on a thread of its own, with pauses, until the node stops. A failed turn does not end the loop: it is logged
 * once, the turn is tried again after a pause, and the first turn that succeeds afterwards is logged too.
 */
public final class BackgroundLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final String failureMessage;
    private final BackOff afterFailure;
    private final Turn turn;
    private final Semaphore calls = new Semaphore(0);
    private @Nullable BackOffExecution failing;
    private volatile @Nullable Thread thread;

    /** One piece of the work. */
    @FunctionalInterface
    public interface Turn {

        /**
         * @return the pause until the next turn
         * @throws Exception when the turn has to be tried again; the message of a checked exception names the reason
         */
        Duration take() throws Exception;
    }

    /**
     * @param name of the thread
     * @param failureMessage a few words for the log of a failure
     * @param pauseAfterFailure the same after each failure
     */
    public BackgroundLoop(String name, String failureMessage, Duration pauseAfterFailure, Turn turn) {
        this(
                name,
                failureMessage,
                new FixedBackOff(pauseAfterFailure.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS),
                turn);
    }

    /** @param afterFailure the pauses after failures in a row; must not end */
    public BackgroundLoop(String name, String failureMessage, BackOff afterFailure, Turn turn) {
        this.name = name;
        this.failureMessage = failureMessage;
        this.afterFailure = afterFailure;
        this.turn = turn;
    }

    public void start() {
        calls.drainPermits();
        var started = Thread.ofPlatform().name(name).unstarted(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                if (calls.tryAcquire(take().toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted by the stop; its work goes on after the next start", name, e);
        }
    }

    private Duration take() throws InterruptedException {
        try {
            var pause = turn.take();
            if (failing != null) {
                LOG.info("{} works again", name);
                failing = null;
            }
            return pause;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // the thread must survive any failure
            return pauseAfter(e);
        }
    }

    private Duration pauseAfter(Exception e) {
        var pauses = failing;
        if (pauses == null) {
            LOG.warn(
                    "{}; trying on: {}", failureMessage, e instanceof RuntimeException ? e.toString() : e.getMessage());
            pauses = afterFailure.start();
            failing = pauses;
        }
        LOG.debug("{}", failureMessage, e);
        return Duration.ofMillis(pauses.nextBackOff());
    }

    /** Ends the pause. */
    public void wake() {
        calls.release();
    }

    /** Waits for the turn under way, then interrupts it. */
    public void stop() {
        var running = thread;
        thread = null;
        wake();
        try {
            if (running != null && !running.join(PATIENCE)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}
