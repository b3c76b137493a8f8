package kz.consular.gateway.node.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is old is removed once a day, a few at a time")
class DailyRemovalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TestClock clock = new TestClock(NOON);
    private final List<Instant> asked = new ArrayList<>();
    private int left = 1200;

    private int forget(Instant before, int most) {
        asked.add(before);
        var gone = Math.min(most, left);
        left -= gone;
        return gone;
    }

    @Test
    void goes_on_soon_while_there_is_more_and_then_rests_for_a_day() {
        var removal = new DailyRemoval("it", Duration.ofDays(3), List.of(this::forget, (_, _) -> 0), clock);

        assertThat(List.of(removal.turn(), removal.turn(), removal.turn()))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(1));
        assertThat(left).isZero();
        assertThat(asked).hasSize(3).containsOnly(NOON.minus(Duration.ofDays(3)));

        clock.forward(Duration.ofDays(1));
        removal.turn();

        assertThat(asked.getLast()).isEqualTo(NOON.minus(Duration.ofDays(2)));
    }
}
