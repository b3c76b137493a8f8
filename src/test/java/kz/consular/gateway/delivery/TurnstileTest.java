package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kz.consular.gateway.node.Precedence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The turnstile of messages")
@Timeout(60)
class TurnstileTest {
    private final Precedence precedence = new Precedence(Duration.ofHours(1));
    private final Turnstile turnstile = new Turnstile(1, precedence);

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
}
