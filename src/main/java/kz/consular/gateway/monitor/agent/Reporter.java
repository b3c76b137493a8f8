package kz.consular.gateway.monitor.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what changed, soon after, and every few seconds how the node is, once it is up: its start has better things to do. A
 * change stays noted until the broker has its report, so that after any failure it is told again.
 */
final class Reporter implements RunsInBackground {
    static final Duration PULSE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST = 200;

    private final String node;
    private final JdbcChanges changes;
    private final ReportAssembler news;
    private final Heartbeats pulses;
    private final ReportSender post;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("reporter", "Monitors cannot be told how this node is", PAUSE, this::tell);
    private volatile boolean ready;
    private Instant nextPulse = Instant.MIN;

    Reporter(
            String node, JdbcChanges changes, ReportAssembler news, Heartbeats pulses, ReportSender post, Clock clock) {
        this.node = node;
        this.changes = changes;
        this.news = news;
        this.pulses = pulses;
        this.post = post;
        this.clock = clock;
    }

    private Duration tell() throws BrokerUnavailable {
        return tellNext() == MOST ? Duration.ZERO : LOOK;
    }

    /** @return how many changes were told */
    private int tellNext() throws BrokerUnavailable {
        var now = clock.instant();
        var next = changes.next(MOST);
        var pulseDue = ready && !now.isBefore(nextPulse);
        if (!next.isEmpty() || pulseDue) {
            var version = next.isEmpty() ? 0 : changes.nextVersion(now);
            var bulletin = new NodeReport(
                    node,
                    now,
                    news.consignments(next, version),
                    news.deadlines(next, version),
                    List.of(),
                    pulseDue ? Optional.of(pulses.take()) : Optional.empty());
            post.send(List.of(JsonMapper.shared().writeValueAsString(bulletin)));
            if (!next.isEmpty()) {
                changes.told(next);
            }
            bulletin.pulse().ifPresent(pulses::told);
            nextPulse = pulseDue ? now.plus(PULSE) : nextPulse;
        }
        return next.size();
    }

    @EventListener
    void on(ApplicationReadyEvent up) {
        ready();
    }

    void ready() {
        ready = true;
        loop.wake();
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
