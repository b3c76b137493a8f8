package kz.consular.gateway.monitor.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.Totals;
import kz.consular.gateway.monitor.projection.ChangeFlag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The overview that is kept ready")
class OverviewCacheTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final ChangeFlag ticker = new ChangeFlag();
    private final SseSubscribers screens = new SseSubscribers();
    private final OverviewCache board = new OverviewCache(this::draw, ticker, screens, nanos::get);
    private long applications;
    private Duration drawing = Duration.ZERO;

    private Overview draw() {
        if (applications < 0) {
            throw new IllegalStateException("The database does not answer");
        }
        pass(drawing);
        return new Overview(
                Instant.EPOCH, Flow.FLOWING, new Totals(0, 0, 0, 0, 0, 0, 0, applications, 0), List.of(), List.of());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void accept() {
        applications++;
        ticker.tick();
    }

    private long shown() {
        return board.shown().totals().accepted();
    }

    @Test
    void is_drawn_for_whoever_comes_before_the_first_look() {
        accept();
        assertThat(shown()).isOne();
    }

    @Test
    void follows_the_news_within_a_second_while_a_page_is_open() {
        board.look();
        screens.open();
        for (var expected = 1; expected <= 30; expected++) {
            accept();
            assertThat(board.look()).isEqualTo(SECOND);
            pass(SECOND);
            assertThat(shown()).isEqualTo(expected);
        }
    }

    @Test
    void follows_the_news_for_a_while_after_somebody_fetched_it() {
        board.look();
        assertThat(shown()).isZero();
        pass(LONG.minusNanos(1));
        accept();
        board.look();
        assertThat(shown()).isOne();
    }

    @Test
    void is_not_drawn_for_nobody_at_every_piece_of_news() {
        board.look();
        pass(LONG.minusNanos(1));
        accept();
        board.look();
        assertThat(shown()).isZero();

        pass(SECOND);
        board.look();
        assertThat(shown()).as("at last").isOne();
    }

    @Test
    void shows_what_happened_unwatched_to_the_next_who_comes() {
        board.look();
        pass(SECOND);
        accept();
        board.look();
        assertThat(shown()).isZero();
        board.look();
        assertThat(shown()).isOne();
    }

    @Test
    void is_not_drawn_the_more_often_for_what_watches_for_alarms() {
        board.look();
        board.overview();
        accept();
        board.look();
        assertThat(board.overview().totals().accepted()).isZero();
    }

    @Test
    void takes_a_tenth_of_the_time_however_long_it_takes_to_draw() {
        drawing = Duration.ofSeconds(2);
        assertThat(board.look()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void stays_as_it_was_when_it_cannot_be_drawn() {
        accept();
        board.look();
        applications = -1;
        pass(LONG);
        assertThatIllegalStateException().isThrownBy(board::look);
        assertThat(shown()).isOne();
    }
}
