package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kz.consular.gateway.node.loop.ForegroundPriority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The turnstile of messages")
@Timeout(60)
class ReceiveLimiterTest {
    private final ForegroundPriority precedence = new ForegroundPriority(Duration.ofHours(1));
    private final ReceiveLimiter turnstile = new ReceiveLimiter(1, Duration.ofHours(1), precedence);

    @Test
    void lets_a_message_in_once_no_officer_waits() throws ExecutionException, InterruptedException {
        precedence.called();
        var message = new FutureTask<>(turnstile::enter);
        var thread = Thread.startVirtualThread(message);
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);

        precedence.answered();

        assertThat(message.get()).isTrue();
    }

    @Test
    void lets_nothing_in_when_closed_and_keeps_nobody_for_an_officer() throws InterruptedException {
        precedence.called();

        assertThat(turnstile.close(Duration.ZERO)).isTrue();

        assertThat(turnstile.enter()).isFalse();
    }

    @Test
    void keeps_a_sender_until_one_more_message_could_be_let_in() throws InterruptedException {
        turnstile.enter();
        var sender = Thread.startVirtualThread(turnstile::giveWay);
        await().until(() -> sender.getState() == Thread.State.TIMED_WAITING);

        turnstile.leave();
        sender.join();

        assertThat(turnstile.enter()).isTrue();
    }

    @Test
    void keeps_a_sender_until_no_officer_waits() throws InterruptedException {
        precedence.called();
        var sender = Thread.startVirtualThread(turnstile::giveWay);
        await().until(() -> sender.getState() == Thread.State.TIMED_WAITING);

        precedence.answered();
        sender.join();
    }

    @Test
    void keeps_no_sender_for_long_though_messages_come_all_the_time() {
        var busy = new ReceiveLimiter(1, Duration.ofMillis(1), precedence);
        busy.enter();

        busy.giveWay();
    }

    @Test
    void keeps_in_mind_that_a_sender_was_interrupted() throws InterruptedException {
        turnstile.enter();
        var stopped = new boolean[1];
        var sender = Thread.startVirtualThread(() -> {
            turnstile.giveWay();
            stopped[0] = Thread.currentThread().isInterrupted();
        });
        sender.interrupt();
        sender.join();

        assertThat(stopped[0]).isTrue();
    }
}
