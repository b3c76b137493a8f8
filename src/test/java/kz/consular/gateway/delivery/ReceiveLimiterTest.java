package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The limiter of received messages")
@Timeout(60)
class ReceiveLimiterTest {
    private final ReceiveLimiter limiter = new ReceiveLimiter(1, Duration.ofHours(1));

    @Test
    void lets_nothing_in_when_closed() throws InterruptedException {
        assertThat(limiter.close(Duration.ZERO)).isTrue();

        assertThat(limiter.enter()).isFalse();
    }

    @Test
    void keeps_a_sender_until_one_more_message_could_be_let_in() throws InterruptedException {
        limiter.enter();
        var sender = Thread.startVirtualThread(limiter::yieldToReceivers);
        await().until(() -> sender.getState() == Thread.State.TIMED_WAITING);

        limiter.leave();
        sender.join();

        assertThat(limiter.enter()).isTrue();
    }

    @Test
    void keeps_no_sender_for_long_though_messages_come_all_the_time() {
        var busy = new ReceiveLimiter(1, Duration.ofMillis(1));
        busy.enter();

        busy.yieldToReceivers();
    }

    @Test
    void keeps_in_mind_that_a_sender_was_interrupted() throws InterruptedException {
        limiter.enter();
        var stopped = new boolean[1];
        var sender = Thread.startVirtualThread(() -> {
            limiter.yieldToReceivers();
            stopped[0] = Thread.currentThread().isInterrupted();
        });
        sender.interrupt();
        sender.join();

        assertThat(stopped[0]).isTrue();
    }
}
