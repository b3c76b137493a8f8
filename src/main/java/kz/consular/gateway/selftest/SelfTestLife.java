package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.node.Routine;
import org.springframework.context.SmartLifecycle;

/** The one thread behind the self-tests. It sleeps until something is due. */
final class SelfTestLife implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Optional<SelfTests> tests;
    private final Removal removal;
    private final Routine routine = new Routine("self-test", "Self-tests cannot go on", PAUSE, this::turn);

    SelfTestLife(Optional<SelfTests> tests, Removal removal) {
        this.tests = tests;
        this.removal = removal;
        tests.ifPresent(mission -> mission.whenBegun(routine::wake));
    }

    private Duration turn() {
        var pause = tests.map(SelfTests::turn).orElse(PAUSE);
        removal.turn();
        return pause;
    }

    @Override
    public void start() {
        routine.start();
    }

    @Override
    public void stop() {
        routine.stop();
    }

    @Override
    public boolean isRunning() {
        return routine.isRunning();
    }

    /** Up after delivery, down before it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2048;
    }
}
