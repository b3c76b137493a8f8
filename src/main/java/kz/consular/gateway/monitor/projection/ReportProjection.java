package kz.consular.gateway.monitor.projection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.monitoring.ReportReceiver;
import kz.consular.gateway.monitor.protocol.NodeReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what the nodes tell. What comes twice or late changes nothing. */
public final class ReportProjection implements ReportReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(ReportProjection.class);

    private final JdbcConsignmentLines consignments;
    private final JdbcDeadlineLines deadlines;
    private final JdbcRemoteCommands orders;
    private final JdbcNodes nodes;
    private final TransactionOperations transactions;
    private final ChangeFlag ticker;
    private final Clock clock;

    public ReportProjection(
            JdbcConsignmentLines consignments,
            JdbcDeadlineLines deadlines,
            JdbcRemoteCommands orders,
            JdbcNodes nodes,
            TransactionOperations transactions,
            ChangeFlag ticker,
            Clock clock) {
        this.consignments = consignments;
        this.deadlines = deadlines;
        this.orders = orders;
        this.nodes = nodes;
        this.transactions = transactions;
        this.ticker = ticker;
        this.clock = clock;
    }

    @Override
    public void take(List<String> reports) {
        var bulletins =
                reports.stream().flatMap(report -> read(report).stream()).toList();
        try {
            transactions.executeWithoutResult(_ -> bulletins.forEach(this::write));
        } catch (DataIntegrityViolationException e) {
            LOG.debug("Some report does not fit its table; each is taken alone", e);
            bulletins.forEach(this::writeAlone);
        }
        ticker.tick();
    }

    /** What nobody can read would else come again for ever. */
    private static Optional<NodeReport> read(String report) {
        try {
            return Stream.of(JsonMapper.shared().readValue(report, NodeReport.class))
                    .findFirst();
        } catch (JacksonException e) {
            LOG.warn("A report that this version cannot read is dropped: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** What does not fit would else come again for ever, and hold up the news of all nodes. */
    private void writeAlone(NodeReport bulletin) {
        try {
            transactions.executeWithoutResult(_ -> write(bulletin));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("A report that does not fit its table is dropped: {}", e.getMessage());
        }
    }

    private void write(NodeReport bulletin) {
        bulletin.consignments().forEach(line -> consignments.put(bulletin.node(), line));
        bulletin.deadlines().forEach(line -> deadlines.put(bulletin.node(), line));
        bulletin.answers().forEach(orders::answer);
        bulletin.pulse().ifPresent(pulse -> nodes.put(bulletin.node(), bulletin.at(), clock.instant(), pulse));
    }
}
