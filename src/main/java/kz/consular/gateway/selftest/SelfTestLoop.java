package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;

/** The one thread behind the self-tests. It sleeps until something is due. */
final class SelfTestLoop implements RunsInBackground {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Optional<SelfTests> tests;
    private final SelfTestRemoval removal;
    private final BackgroundLoop routine =
            new BackgroundLoop("self-test", "Self-tests cannot go on", PAUSE, this::turn);

    SelfTestLoop(Optional<SelfTests> tests, SelfTestRemoval removal) {
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
    public BackgroundLoop routine() {
        return routine;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
