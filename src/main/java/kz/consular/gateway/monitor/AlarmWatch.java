package kz.consular.gateway.monitor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.node.Routine;
import kz.consular.gateway.node.RunsRoutine;

/** Looks twice a minute for what is wrong, and has the bells rung. */
final class AlarmWatch implements RunsRoutine {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final List<AlarmBell> bells;
    private final OverviewBoard board;
    private final JdbcDeadlineLines deadlines;
    private final Clock clock;
    private final Routine routine = new Routine("alarm", "What is wrong cannot be found out", LOOK, this::look);

    AlarmWatch(List<AlarmBell> bells, OverviewBoard board, JdbcDeadlineLines deadlines, Clock clock) {
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
    public Routine routine() {
        return routine;
    }
}
