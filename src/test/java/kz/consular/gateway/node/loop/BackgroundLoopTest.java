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
        var loop = new BackgroundLoop("routine", "It cannot go on", SHORT, () -> {
            turns.incrementAndGet();
            throw new IOException("the line is down");
        });

        loop.start();
        await().until(() -> turns.get() > 3);
        loop.stop();

        assertThat(log.getAll()).containsOnlyOnce("It cannot go on; trying on: the line is down");
    }

    @Test
    void tells_once_that_it_works_again(CapturedOutput log) {
        var loop = new BackgroundLoop("routine", "It cannot go on", SHORT, () -> {
            if (turns.incrementAndGet() < 3) {
                throw new IOException("the line is down");
            }
            return SHORT;
        });

        loop.start();
        await().until(() -> turns.get() > 5);
        loop.stop();

        assertThat(log.getAll()).containsOnlyOnce("routine works again");
    }

    @Test
    void is_woken_from_a_pause_and_stops_in_one() {
        var loop = new BackgroundLoop("routine", "It cannot go on", LONG, () -> {
            turns.incrementAndGet();
            return LONG;
        });

        loop.start();
        await().until(() -> turns.get() == 1);
        loop.wake();
        await().until(() -> turns.get() == 2);
        loop.stop();

        assertThat(loop.isRunning()).isFalse();
        loop.start();
        await().until(() -> turns.get() == 3);
        loop.stop();
    }
}
