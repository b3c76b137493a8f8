package kz.consular.gateway.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.consular.gateway.delivery.BrokerAway;
import kz.consular.gateway.delivery.ReportPost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what changed, soon after, and every few seconds how the node is. A change stays noted until the broker has its report, so that
 * after any failure it is told again.
 */
final class Reporter implements SmartLifecycle {
    static final Duration PULSE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final String node;
    private final JdbcChanges changes;
    private final News news;
    private final Supplier<Pulse> pulse;
    private final ReportPost post;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private Instant nextPulse = Instant.MIN;
    private boolean complained;
    private volatile @Nullable Thread thread;

    Reporter(String node, JdbcChanges changes, News news, Supplier<Pulse> pulse, ReportPost post, Clock clock) {
        this.node = node;
        this.changes = changes;
        this.news = news;
        this.pulse = pulse;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void start() {
        stop.drainPermits();
        thread = Thread.ofPlatform().name("reporter").start(this::run);
    }

    private void run() {
        try {
            Duration pause;
            do {
                pause = tell();
            } while (!stop.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("Stopped while telling; what was not told is told after the next start", e);
        }
    }

    /** @return how long there is nothing to tell */
    private Duration tell() {
        try {
            var told = tellNext();
            complained = false;
            return told == MOST ? Duration.ZERO : LOOK;
        } catch (BrokerAway e) {
            complain(e.getMessage(), e);
            return PAUSE;
        } catch (RuntimeException e) { // the database is away, or a fault of ours: the thread must not die of it
            complain(e.toString(), e);
            return PAUSE;
        }
    }

    private void complain(@Nullable String why, Exception e) {
        if (!complained) {
            LOG.warn("Monitors cannot be told how this node is; trying on: {}", why);
            complained = true;
        }
        LOG.debug("Monitors cannot be told", e);
    }

    /** @return how many changes were told */
    private int tellNext() throws BrokerAway {
        var now = clock.instant();
        var next = changes.next(MOST);
        var pulseDue = !now.isBefore(nextPulse);
        if (!next.isEmpty() || pulseDue) {
            var bulletin = new Bulletin(
                    node,
                    now,
                    news.consignments(next),
                    news.deadlines(next),
                    pulseDue ? Optional.of(pulse.get()) : Optional.empty());
            post.send(List.of(JsonMapper.shared().writeValueAsString(bulletin)));
            if (!next.isEmpty()) {
                changes.told(next);
            }
            nextPulse = pulseDue ? now.plus(PULSE) : nextPulse;
        }
        return next.size();
    }

    @Override
    public void stop() {
        stop.release();
        var running = thread;
        thread = null;
        try {
            if (running != null && !running.join(PATIENCE)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Up after delivery, down before it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2048;
    }
}
