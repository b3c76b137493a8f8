package kz.consular.gateway.monitor.projection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.consular.gateway.delivery.monitoring.ReportReceiver;
import kz.consular.gateway.monitor.protocol.NodeReport;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Projects the reports of all nodes into the tables of the monitor. A report that arrives twice or late changes nothing. */
@MonitorComponent
public final class ReportProjection implements ReportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(ReportProjection.class);

    private final JdbcConsignmentLines consignments;
    private final JdbcDeadlineLines deadlines;
    private final JdbcRemoteCommands commands;
    private final JdbcNodes nodes;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean();

    public ReportProjection(
            JdbcConsignmentLines consignments,
            JdbcDeadlineLines deadlines,
            JdbcRemoteCommands commands,
            JdbcNodes nodes,
            TransactionOperations transactions,
            Clock clock) {
        this.consignments = consignments;
        this.deadlines = deadlines;
        this.commands = commands;
        this.nodes = nodes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether a report arrived since the last call. */
    public boolean pollChange() {
        return changed.getAndSet(false);
    }

    @Override
    public void take(List<String> texts) {
        var reports = texts.stream().flatMap(text -> read(text).stream()).toList();
        try {
            transactions.executeWithoutResult(_ -> reports.forEach(this::write));
        } catch (DataIntegrityViolationException e) {
            LOG.debug("A report does not fit its table; each is written alone", e);
            reports.forEach(this::writeAlone);
        }
        changed.set(true);
    }

    /** Drops a report that cannot be read: the broker would deliver it again for ever. */
    private static Optional<NodeReport> read(String text) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(text, NodeReport.class));
        } catch (JacksonException e) {
            LOG.warn("A report that this version cannot read is dropped: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** Drops a report that does not fit its table: the broker would deliver it again for ever and block all other reports. */
    private void writeAlone(NodeReport report) {
        try {
            transactions.executeWithoutResult(_ -> write(report));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("A report that does not fit its table is dropped: {}", e.getMessage());
        }
    }

    private void write(NodeReport report) {
        report.consignments().forEach(line -> consignments.put(report.node(), line));
        report.deadlines().forEach(line -> deadlines.put(report.node(), line));
        report.commandResults().forEach(commands::record);
        report.heartbeat().ifPresent(heartbeat -> nodes.put(report.node(), report.at(), clock.instant(), heartbeat));
    }
}
