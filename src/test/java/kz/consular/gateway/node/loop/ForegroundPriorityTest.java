package kz.consular.gateway.node.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Work in the background")
@Timeout(60)
class ForegroundPriorityTest {
    private final ForegroundPriority precedence = new ForegroundPriority(Duration.ofHours(1));

    @Test
    void begins_at_once_when_no_officer_waits() {
        precedence.called();
        precedence.answered();

        precedence.giveWay();
    }

    @Test
    void gives_way_until_the_last_officer_has_an_answer() throws InterruptedException {
        precedence.called();
        precedence.called();
        var work = Thread.startVirtualThread(precedence::giveWay);
        await().until(() -> work.getState() == Thread.State.TIMED_WAITING);

        precedence.answered();
        assertThat(work.isAlive()).isTrue();

        precedence.answered();
        work.join();
    }

    @Test
    void goes_on_after_a_moment_though_officers_call_all_the_time() {
        var brief = new ForegroundPriority(Duration.ofMillis(1));
        brief.called();

        brief.giveWay();
    }

    @Test
    void keeps_an_interruption_in_mind() throws InterruptedException {
        precedence.called();
        var stopped = new boolean[1];
        var work = Thread.startVirtualThread(() -> {
            precedence.giveWay();
            stopped[0] = Thread.currentThread().isInterrupted();
        });
        work.interrupt();
        work.join();

        assertThat(stopped[0]).isTrue();
    }
}
