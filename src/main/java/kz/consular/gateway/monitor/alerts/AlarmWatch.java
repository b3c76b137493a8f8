package kz.consular.gateway.monitor.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.monitor.overview.OverviewCache;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;

/** Looks twice a minute for what is wrong, and has the bells rung. */
final class AlarmWatch implements RunsInBackground {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final List<AlarmNotifier> bells;
    private final OverviewCache board;
    private final JdbcDeadlineLines deadlines;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("alarm", "What is wrong cannot be found out", LOOK, this::look);

    AlarmWatch(List<AlarmNotifier> bells, OverviewCache board, JdbcDeadlineLines deadlines, Clock clock) {
        this.bells = List.copyOf(bells);
        this.board = board;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** With nobody to call there is nothing to watch. */
    @Override
    public boolean isAutoStartup() {
        return !bells.isEmpty();
    }

    private Duration look() throws InterruptedException {
        var today = AlmatyCalendar.dayOf(clock.instant());
        var wrong = AlarmRules.broken(board.overview(), deadlines.burdens(today, today));
        for (var bell : bells) {
            bell.turn(wrong);
        }
        return LOOK;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }
}
