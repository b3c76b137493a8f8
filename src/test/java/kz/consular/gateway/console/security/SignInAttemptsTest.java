package kz.consular.gateway.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guessing a password")
class SignInAttemptsTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final SignInAttempts attempts = new SignInAttempts(clock, 3);

    private void fail(int times, String name, String address) {
        IntStream.range(0, times).forEach(_ -> attempts.failed(name, address));
    }

    @Test
    void waits_from_the_fifth_failure_on_and_no_sooner() {
        fail(4, "a", "here");
        assertThat(attempts.mustWait("a", "here")).isFalse();

        fail(1, "a", "here");
        assertThat(attempts.mustWait("a", "here")).isTrue();
        assertThat(attempts.mustWait("a", "elsewhere")).isFalse();
        assertThat(attempts.mustWait("b", "here")).isFalse();

        clock.forward(Duration.ofSeconds(1));
        assertThat(attempts.mustWait("a", "here")).isFalse();
    }

    @Test
    void waits_twice_as_long_each_time_up_to_a_quarter_of_an_hour() {
        assertThat(IntStream.of(4, 5, 6, 7, 14, 15, 1000)
                        .mapToObj(SignInAttempts::waitAfter)
                        .map(Duration::toSeconds))
                .containsExactly(0L, 1L, 2L, 4L, 512L, 900L, 900L);
    }

    @Test
    void starts_over_after_the_right_password() {
        fail(4, "a", "here");
        attempts.succeeded("a", "here");
        fail(4, "a", "here");

        assertThat(attempts.mustWait("a", "here")).isFalse();
    }

    @Test
    void uses_bounded_memory() {
        fail(5, "a", "here");
        fail(1, "b", "here");
        fail(1, "c", "here");
        assertThat(attempts.mustWait("a", "here")).isTrue();

        fail(1, "d", "here");
        fail(1, "e", "here");
        fail(1, "f", "here");
        assertThat(attempts.mustWait("a", "here")).isFalse();
    }
}
