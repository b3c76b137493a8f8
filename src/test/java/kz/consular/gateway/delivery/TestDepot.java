package kz.consular.gateway.delivery;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.inbound.JdbcAnswers;
import kz.consular.gateway.delivery.inbound.JdbcArrivals;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.intervention.JdbcInterventions;
import kz.consular.gateway.delivery.outbound.Dispatch;
import kz.consular.gateway.delivery.outbound.JdbcOutbox;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.outbound.OutboxRepository;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.JdbcDeliveryHistory;
import kz.consular.gateway.delivery.records.JdbcDeliveryRecords;
import kz.consular.gateway.delivery.records.JdbcSelfTests;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import kz.consular.gateway.persistence.DatabaseConfiguration;
import kz.consular.gateway.persistence.DatabaseMake;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.persistence.sqlite.JdbcSqliteTransactions;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.JdbcReferences;
import kz.consular.gateway.storage.Orphans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Database, container folder and outbox as a node has them, without a broker: what is sent stays where a test sees it. */
public final class TestDepot implements AutoCloseable {
    private final Path folder;
    private final Clock clock;
    private final ContainerStore containers;
    private final HikariDataSource database;
    private final JdbcTransactionManager manager;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    private TestDepot(Path folder, Clock clock, TestDatabase make) {
        this.folder = folder;
        this.clock = clock;
        containers = new ContainerStore(folder.resolve("containers"), DataSize.ofMegabytes(1));
        database = make.open(folder);
        manager = make.transactions(database, folder);
        transactions = new TransactionTemplate(manager);
        jdbc = JdbcClient.create(new DatabaseConfiguration().jdbcTemplate(manager, database));
    }

    public static TestDepot in(Path folder, Clock clock) {
        return in(folder, clock, TestDatabase.SQLITE);
    }

    public static TestDepot in(Path folder, Clock clock, TestDatabase make) {
        return new TestDepot(folder, clock, make);
    }

    public ContainerStore containers() {
        return containers;
    }

    /** A store on the same disk, of which so much must stay free. */
    public ContainerStore containersWithReserve(DataSize reserve) {
        return new ContainerStore(folder.resolve("reserved"), reserve);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Looks at how the database carries out what is asked of it. */
    public QueryPlans plans() {
        return new QueryPlans(database);
    }

    public TransactionOperations transactions() {
        return transactions;
    }

    public JdbcOutbox consignments() {
        return new JdbcOutbox(jdbc, DatabaseMake.of(database.getJdbcUrl()));
    }

    public Outbox outbox() {
        return new Outbox(outboxRepository(), containers);
    }

    private OutboxRepository outboxRepository() {
        var settings = new DeliverySettings(null, 1, Duration.ofMinutes(1), "1s..1h", "10m..6h");
        return new OutboxRepository(consignments(), transactions, _ -> {}, settings, clock);
    }

    public DeliveryHistory history() {
        return new JdbcDeliveryHistory(jdbc());
    }

    public DeliveryRecords records() {
        return new JdbcDeliveryRecords(jdbc());
    }

    public SelfTestRecords selfTests() {
        var tables = List.<ContainerReferences>of(
                new JdbcReferences(jdbc(), "consignment", "digest"),
                new JdbcReferences(jdbc(), "arrival", "digest"),
                new JdbcReferences(jdbc(), "self_test_round", "digest"));
        return new SelfTestRecords(
                new JdbcSelfTests(jdbc(), DatabaseMake.of(database.getJdbcUrl())),
                new Orphans(containers, tables, clock),
                transactions);
    }

    /** Of nobody's interest but theirs. */
    public Interventions interventions() {
        return new Interventions(
                records(), new JdbcInterventions(jdbc()), outboxRepository(), transactions, _ -> {}, clock);
    }

    /** What a post throws that does not reach its broker, or one queue there. */
    public static BrokerUnavailable brokerAway(String why, boolean ofOneQueue) {
        return new BrokerUnavailable(why, ofOneQueue, new JMSException(why));
    }

    /** As if the broker had it. */
    public void isSent(Consignment consignment) {
        var attempt = new Dispatch(consignment, 1, 0);
        consignments().addAttempt(attempt, new Attempt(1, clock.instant(), clock.instant(), Optional.empty()));
        jdbc().sql("UPDATE consignment SET state = 'SENT' WHERE id = ?")
                .param(consignment.id().value())
                .update();
    }

    /** As if its recipient, who is of this depot too, had taken it over. */
    public void isReceipted(Consignment consignment) {
        var receipt = Receipt.of(
                consignment, consignment.digest(), consignment.recipient(), clock.instant(), Optional.empty());
        var answer = new SealedAnswer(ConsignmentKind.RECEIPT, new byte[] {1});
        transactions.executeWithoutResult(_ -> {
            new JdbcArrivals(jdbc()).add(receipt, answer, consignment.traceparent());
            new JdbcAnswers(jdbc()).record(consignment.id(), receipt, answer, clock.instant());
        });
    }

    /** A new dossier from Berlin in the outbox, of whose container nobody asks. */
    public Consignment dossier() {
        var dossier = TestConsignments.dossier(clock.instant(), 1000);
        consignments().add(dossier, clock.instant());
        return dossier;
    }

    /** What was handed over to delivery, the oldest first. */
    public List<Consignment> sent() {
        return jdbc().sql("SELECT * FROM consignment ORDER BY created_at, id")
                .query((row, _) -> JdbcOutbox.consignment(row))
                .list();
    }

    /** The consignment as it comes in at its recipient's, with its seal verified. */
    public Arrival arrival(Consignment consignment, SealVerifier verifier) {
        var container = containers.locate(consignment.digest()).orElseThrow();
        try {
            var seal = (Verdict.Passed) verifier.verify(container, clock.instant());
            return new Arrival(consignment, container, seal, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records the rows of the handler, as delivery does. */
    public void record(HandlerResponse examination) {
        transactions.executeWithoutResult(
                _ -> ((HandlerResponse.Accept) examination).record().run());
    }

    /** The code of the refusal; empty where the consignment is welcome. */
    public static Optional<String> refusal(HandlerResponse examination) {
        return examination instanceof HandlerResponse.Reject(var reason)
                ? Optional.of(reason.code())
                : Optional.empty();
    }

    /** Every file in the container folder, the unfinished ones too. */
    public List<Path> files() {
        try (var found = Files.walk(folder.resolve("containers"))) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (manager instanceof JdbcSqliteTransactions sqlite) {
            sqlite.destroy();
        }
        database.close();
        containers.close();
    }
}
