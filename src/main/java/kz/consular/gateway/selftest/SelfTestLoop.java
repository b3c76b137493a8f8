package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.springframework.stereotype.Component;

/** The background loop of the self-tests: rounds at a mission, removal at every node. */
@Component
final class SelfTestLoop implements RunsInBackground {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Optional<SelfTests> tests;
    private final SelfTestRemoval removal;
    private final BackgroundLoop loop = new BackgroundLoop("self-test", "Self-tests cannot go on", PAUSE, this::turn);

    SelfTestLoop(Optional<SelfTests> tests, SelfTestRemoval removal) {
        this.tests = tests;
        this.removal = removal;
        tests.ifPresent(mission -> mission.onRequest(loop::wake));
    }

    private Duration turn() {
        var pause = tests.map(SelfTests::turn).orElse(PAUSE);
        removal.turn();
        return pause;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
