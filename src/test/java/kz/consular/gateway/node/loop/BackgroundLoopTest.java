package kz.consular.gateway.node.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What a node does again and again")
class BackgroundLoopTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void goes_on_after_a_failure_and_complains_of_it_once(CapturedOutput log) {
        var routine = new BackgroundLoop("routine", "It cannot go on", SHORT, () -> {
            turns.incrementAndGet();
            throw new IOException("the line is down");
        });

        routine.start();
        await().until(() -> turns.get() > 3);
        routine.stop();

        assertThat(log.getAll()).containsOnlyOnce("It cannot go on; trying on: the line is down");
    }

    @Test
    void is_woken_from_a_pause_and_stops_in_one() {
        var routine = new BackgroundLoop("routine", "It cannot go on", LONG, () -> {
            turns.incrementAndGet();
            return LONG;
        });

        routine.start();
        await().until(() -> turns.get() == 1);
        routine.wake();
        await().until(() -> turns.get() == 2);
        routine.stop();

        assertThat(routine.isRunning()).isFalse();
        routine.start();
        await().until(() -> turns.get() == 3);
        routine.stop();
    }
}
