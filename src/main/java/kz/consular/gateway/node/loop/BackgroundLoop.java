package kz.consular.gateway.node.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that a node does again and again by a thread of its own, with pauses, until the node stops. A failed turn is
 * no end: it is complained of once, until a turn succeeds, and tried again after a pause.
 */
public final class BackgroundLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final String complaint;
    private final Duration pauseAfterFailure;
    private final Turn turn;
    private final Semaphore calls = new Semaphore(0);
    private boolean complained;
    private volatile @Nullable Thread thread;

    /** What is done at a time. */
    @FunctionalInterface
    public interface Turn {

        /**
         * @return how long there is nothing to do
         * @throws Exception when it has to be tried again; what is checked says why in its message
         */
        Duration take() throws Exception;
    }

    /**
     * @param name of the thread
     * @param complaint what the log says of a failure, a few words
     */
    public BackgroundLoop(String name, String complaint, Duration pauseAfterFailure, Turn turn) {
        this.name = name;
        this.complaint = complaint;
        this.pauseAfterFailure = pauseAfterFailure;
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
            LOG.debug("{} was stopped in the middle; what was not done is done after the next start", name, e);
        }
    }

    private Duration take() throws InterruptedException {
        try {
            var pause = turn.take();
            complained = false;
            return pause;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // the thread must not die of it, whatever it is
            complain(e);
            return pauseAfterFailure;
        }
    }

    private void complain(Exception e) {
        if (!complained) {
            LOG.warn("{}; trying on: {}", complaint, e instanceof RuntimeException ? e.toString() : e.getMessage());
            complained = true;
        }
        LOG.debug("{}", complaint, e);
    }

    /** Ends the pause. */
    public void wake() {
        calls.release();
    }

    /** Waits for the turn under way, then cuts it off. */
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
