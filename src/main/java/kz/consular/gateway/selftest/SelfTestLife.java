package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.node.Routine;
import kz.consular.gateway.node.RunsRoutine;

/** The one thread behind the self-tests. It sleeps until something is due. */
final class SelfTestLife implements RunsRoutine {
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
    public Routine routine() {
        return routine;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
