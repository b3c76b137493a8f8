package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread behind the self-tests. It sleeps until something is due. */
final class SelfTestLife implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(SelfTestLife.class);

    private final Optional<SelfTests> tests;
    private final Removal removal;
    private final Reminder reminder;
    private boolean complained;
    private volatile @Nullable Thread thread;

    SelfTestLife(Optional<SelfTests> tests, Removal removal, Reminder reminder) {
        this.tests = tests;
        this.removal = removal;
        this.reminder = reminder;
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("self-test").unstarted(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                reminder.await(turn());
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped; what was not done is done after the next start", e);
        }
    }

    private Duration turn() {
        try {
            var pause = tests.map(SelfTests::turn).orElse(PAUSE);
            removal.turn();
            complained = false;
            return pause;
        } catch (
                RuntimeException
                        e) { // the disk is full, the database is away, or a fault of ours: the thread must not die of
            // it
            if (!complained) {
                LOG.warn("Self-tests cannot go on; trying again: {}", e.toString());
                complained = true;
            }
            LOG.debug("Self-tests cannot go on", e);
            return PAUSE;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        reminder.call();
        try {
            if (running != null && !running.join(PATIENCE)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Up after delivery, down before it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2048;
    }
}
