package kz.consular.gateway.monitor.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports changes soon after they happen, and the health of the node every few seconds once the node is up. A change stays recorded
 * until the broker has its report, so that it is reported again after any failure.
 */
@Component
final class Reporter implements RunsInBackground {
    static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int MOST_CHANGES = 200;

    private final NodeName node;
    private final TransactionOperations transactions;
    private final JdbcChanges changes;
    private final ReportAssembler assembler;
    private final HeartbeatSource heartbeats;
    private final ReportSender post;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("reporter", "Reports do not reach the monitors", PAUSE_AFTER_FAILURE, this::turn);
    private volatile boolean ready;
    private Instant nextHeartbeat = Instant.MIN;

    Reporter(
            NodeName node,
            TransactionOperations transactions,
            JdbcChanges changes,
            ReportAssembler assembler,
            HeartbeatSource heartbeats,
            ReportSender post,
            Clock clock) {
        this.node = node;
        this.transactions = transactions;
        this.changes = changes;
        this.assembler = assembler;
        this.heartbeats = heartbeats;
        this.post = post;
        this.clock = clock;
    }

    /** The source of the heartbeats of this node. */
    @FunctionalInterface
    interface HeartbeatSource {

        /** @param unreported the number of changes that are not reported yet */
        Heartbeat collect(long unreported);

        /** The broker has the heartbeat: the next one need not repeat unchanged parts. */
        default void reported(Heartbeat heartbeat) {}
    }

    private Duration turn() throws BrokerUnavailable {
        return reportNext() == MOST_CHANGES ? Duration.ZERO : POLL_INTERVAL;
    }

    /** @return the number of reported changes */
    private int reportNext() throws BrokerUnavailable {
        var now = clock.instant();
        var next = changes.next(MOST_CHANGES);
        var heartbeatDue = ready && !now.isBefore(nextHeartbeat);
        if (!next.isEmpty() || heartbeatDue) {
            var report = report(next, heartbeatDue, now);
            post.send(List.of(JsonMapper.shared().writeValueAsString(report)));
            if (!next.isEmpty()) {
                changes.reported(next);
            }
            report.heartbeat().ifPresent(heartbeats::reported);
            nextHeartbeat = heartbeatDue ? now.plus(HEARTBEAT_INTERVAL) : nextHeartbeat;
        }
        return next.size();
    }

    private NodeReport report(List<JdbcChanges.Change> next, boolean heartbeatDue, Instant now) {
        var version = next.isEmpty() ? 0L : nextVersion(now);
        return new NodeReport(
                node.value(),
                now,
                assembler.consignments(next, version),
                assembler.deadlines(next, version),
                List.of(),
                heartbeatDue ? Optional.of(heartbeats.collect(changes.count())) : Optional.empty());
    }

    private long nextVersion(Instant now) {
        return Objects.requireNonNull(transactions.execute(_ -> changes.nextVersion(now)));
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
