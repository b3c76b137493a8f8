package kz.consular.gateway.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks twice a minute for what is wrong, and has the bells rung. */
final class AlarmWatch implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);

    private final List<AlarmBell> bells;
    private final OverviewBoard board;
    private final JdbcDeadlineLines deadlines;
    private final MonitorSettings settings;
    private final Clock clock;
    private final Ticker stop = new Ticker();
    private volatile boolean on;
    private @Nullable Thread thread;

    AlarmWatch(
            List<AlarmBell> bells,
            OverviewBoard board,
            JdbcDeadlineLines deadlines,
            MonitorSettings settings,
            Clock clock) {
        this.bells = List.copyOf(bells);
        this.board = board;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** With nobody to call there is nothing to watch. */
    @Override
    public boolean isAutoStartup() {
        return !bells.isEmpty();
    }

    @Override
    public void start() {
        on = true;
        thread = Thread.ofPlatform().name("alarm").start(this::run);
    }

    private void run() {
        try {
            stop.await(LOOK);
            while (on) {
                look();
                stop.await(LOOK);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped; what was not told is told after the next start", e);
        }
    }

    private void look() throws InterruptedException {
        try {
            var today = LocalDate.ofInstant(clock.instant(), settings.zone());
            var wrong = AlarmRules.broken(board.overview(), deadlines.burdens(today, today));
            for (var bell : bells) {
                bell.turn(wrong);
            }
        } catch (RuntimeException e) { // the database is away: a thread must not die of it
            LOG.warn("What is wrong cannot be found out: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        on = false;
        stop.tick();
        try {
            if (thread != null && !thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
