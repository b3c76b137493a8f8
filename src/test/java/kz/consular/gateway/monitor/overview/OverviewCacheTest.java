package kz.consular.gateway.monitor.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.Totals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cached overview")
class OverviewCacheTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicBoolean changes = new AtomicBoolean();
    private final SseSubscribers subscribers = new SseSubscribers();
    private final OverviewCache cache =
            new OverviewCache(this::compute, () -> changes.getAndSet(false), subscribers, nanos::get);
    private long applications;
    private Duration computing = Duration.ZERO;

    private Overview compute() {
        if (applications < 0) {
            throw new IllegalStateException("The database does not answer");
        }
        pass(computing);
        return new Overview(
                Instant.EPOCH, Flow.FLOWING, new Totals(0, 0, 0, 0, 0, 0, 0, applications, 0), List.of(), List.of());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void accept() {
        applications++;
        changes.set(true);
    }

    private long accepted() {
        return cache.read().totals().accepted();
    }

    @Test
    void is_computed_for_a_reader_before_the_first_turn() {
        accept();
        assertThat(accepted()).isOne();
    }

    @Test
    void follows_changes_within_a_second_while_a_page_is_open() {
        cache.turn();
        subscribers.subscribe();
        for (var expected = 1; expected <= 30; expected++) {
            accept();
            assertThat(cache.turn()).isEqualTo(SECOND);
            pass(SECOND);
            assertThat(accepted()).isEqualTo(expected);
        }
    }

    @Test
    void follows_changes_for_ten_seconds_after_a_read() {
        cache.turn();
        assertThat(accepted()).isZero();
        pass(LONG.minusNanos(1));
        accept();
        cache.turn();
        assertThat(accepted()).isOne();
    }

    @Test
    void is_not_computed_at_every_change_without_a_reader() {
        cache.turn();
        pass(LONG.minusNanos(1));
        accept();
        cache.turn();
        assertThat(accepted()).isZero();

        pass(SECOND);
        cache.turn();
        assertThat(accepted()).as("after ten seconds").isOne();
    }

    @Test
    void shows_former_changes_to_the_next_reader() {
        cache.turn();
        pass(SECOND);
        accept();
        cache.turn();
        assertThat(accepted()).isZero();
        cache.turn();
        assertThat(accepted()).isOne();
    }

    @Test
    void is_not_computed_more_often_for_the_alert_rules() {
        cache.turn();
        cache.overview();
        accept();
        cache.turn();
        assertThat(cache.overview().totals().accepted()).isZero();
    }

    @Test
    void takes_a_tenth_of_the_time_at_most() {
        computing = Duration.ofSeconds(2);
        assertThat(cache.turn()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void stays_the_same_if_the_computation_fails() {
        accept();
        cache.turn();
        applications = -1;
        pass(LONG);
        assertThatIllegalStateException().isThrownBy(cache::turn);
        assertThat(accepted()).isOne();
    }
}
