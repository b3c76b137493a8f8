package kz.consular.gateway.messaging;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.ConsignmentHandler;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.delivery.deadletter.DeadLetters;
import kz.consular.gateway.delivery.inbound.HandlerDispatch;
import kz.consular.gateway.delivery.inbound.Inbox;
import kz.consular.gateway.delivery.inbound.JdbcArrivals;
import kz.consular.gateway.delivery.inbound.JdbcReceiveFailures;
import kz.consular.gateway.delivery.inbound.ReceiveFailures;
import kz.consular.gateway.delivery.inbound.Reception;
import kz.consular.gateway.delivery.inbound.RepeatedAnswers;
import kz.consular.gateway.delivery.intervention.CommandPost;
import kz.consular.gateway.delivery.intervention.CommandReceiver;
import kz.consular.gateway.delivery.intervention.ReportPost;
import kz.consular.gateway.delivery.intervention.ReportReceiver;
import kz.consular.gateway.delivery.outbound.DeliveryTracing;
import kz.consular.gateway.delivery.outbound.JdbcAttempts;
import kz.consular.gateway.delivery.outbound.JdbcConsignments;
import kz.consular.gateway.delivery.outbound.OutboxRepository;
import kz.consular.gateway.delivery.outbound.Sender;
import kz.consular.gateway.delivery.outbound.SenderThreads;
import kz.consular.gateway.delivery.receipt.AnswerSeal;
import kz.consular.gateway.delivery.receipt.JdbcAnswers;
import kz.consular.gateway.delivery.receipt.ReceiptService;
import kz.consular.gateway.delivery.receipt.Settlement;
import kz.consular.gateway.delivery.records.JdbcSelfTests;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.BrokerCheck;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.messaging.broker.BrokerSettings;
import kz.consular.gateway.messaging.broker.JmsTexts;
import kz.consular.gateway.messaging.channel.ConsignmentListener;
import kz.consular.gateway.messaging.channel.JmsCommands;
import kz.consular.gateway.messaging.channel.JmsDeadLetter;
import kz.consular.gateway.messaging.channel.JmsDeadLetters;
import kz.consular.gateway.messaging.channel.JmsReportReader;
import kz.consular.gateway.messaging.channel.JmsSender;
import kz.consular.gateway.messaging.channel.QueueListener;
import kz.consular.gateway.messaging.channel.QueueListeners;
import kz.consular.gateway.node.loop.ForegroundPriority;
import kz.consular.gateway.node.loop.WakeUpSignal;
import kz.consular.gateway.persistence.DatabaseMake;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.Orphans;
import kz.consular.gateway.tracing.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts delivery together: the way out, and the way in. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {

    /** Up after the broker and before the web server; down after the web server and before the broker. */
    public static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    /** Under arrivals that never end, each consignment is sent so much later. */
    private static final Duration GIVES_WAY = Duration.ofMillis(50);

    /** A node at work opens no database before the folder is its own; a command beside it must do without the lock. */
    @Bean
    static BeanFactoryPostProcessor dataFolderLockedFirst() {
        return beans -> beans.getBeanDefinition("dataSource").setDependsOn("dataFolderLock");
    }

    @Bean
    OutboxRepository departures(
            JdbcConsignments consignments,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            DeliverySettings settings,
            Clock clock) {
        return new OutboxRepository(consignments, new JdbcAttempts(jdbc), transactions, events, settings, clock);
    }

    @Bean
    DeliveryTracing trail(Traces traces) {
        return new DeliveryTracing(traces);
    }

    @Bean
    ReceiveLimiter arrivals(DeliverySettings settings, ForegroundPriority precedence) {
        return new ReceiveLimiter(settings.receivers(), GIVES_WAY, precedence);
    }

    @Bean
    SenderThreads relay(
            DeliverySettings settings,
            ConnectionFactory broker,
            BrokerDiagnostics door,
            OutboxRepository departures,
            DeliveryTracing trail,
            ContainerStore containers,
            WakeUpSignal bell,
            ReceiveLimiter arrivals) {
        return new SenderThreads(
                IntStream.rangeClosed(1, settings.senders())
                        .mapToObj(sender -> new Sender(
                                settings.lease(sender),
                                new JmsSender(broker, door),
                                departures,
                                trail,
                                containers,
                                bell,
                                arrivals))
                        .toList(),
                bell);
    }

    @Bean
    BrokerCheck brokerCheck(ConnectionFactory broker, BrokerDiagnostics door) {
        return new BrokerCheck(broker, door);
    }

    @Bean
    SelfTestRecords selfTestRecords(
            JdbcClient jdbc, DataSourceProperties database, Orphans orphans, TransactionOperations transactions) {
        return new SelfTestRecords(new JdbcSelfTests(jdbc, DatabaseMake.of(database.getUrl())), orphans, transactions);
    }

    @Bean
    AnswerSeal answerSeal(SealKeys keys, Clock clock) {
        return new AnswerSeal(keys, clock);
    }

    @Bean
    Reception reception(
            JdbcClient jdbc,
            ContainerStore containers,
            SealVerifier verifier,
            AnswerSeal seal,
            ObjectProvider<ConsignmentHandler> consignees,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        var arrivals = new JdbcArrivals(jdbc);
        var handover = new HandlerDispatch(consignees.orderedStream().toList(), arrivals, seal, transactions, events);
        var repetitions = new RepeatedAnswers(arrivals, verifier, seal, clock);
        return new Reception(repetitions, containers, verifier, seal, handover, clock);
    }

    @Bean
    ReceiptService answerDesk(
            JdbcClient jdbc,
            SealVerifier verifier,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        var settlement = new Settlement(new JdbcAnswers(jdbc), transactions, events, clock);
        return new ReceiptService(verifier, settlement, clock);
    }

    @Bean
    QueueListeners jmsReception(
            ConnectionFactory broker,
            BrokerDiagnostics door,
            SealKeys keys,
            Reception reception,
            ReceiptService answers,
            JdbcClient jdbc,
            ContainerStore containers,
            BrokerSettings brokerSettings,
            DeliverySettings settings,
            ObjectProvider<CommandReceiver> orders,
            DeliveryTracing trail,
            ReceiveLimiter arrivals,
            ForegroundPriority precedence,
            Clock clock) {
        var troubles = new ReceiveFailures(new JdbcReceiveFailures(jdbc), settings.faultPatience(), clock);
        var desk = new ConsignmentListener.Desk(
                new Inbox(reception, answers, troubles),
                containers,
                new JmsDeadLetter(brokerSettings.deadLetter()),
                trail,
                clock);
        var queues = parties(keys).stream()
                .map(party -> new QueueListener.Queue(
                        party.address(),
                        settings.receiversOfOneQueue(),
                        arrivals,
                        session -> new ConsignmentListener(party, session, desk)));
        var all = brokerSettings.isApart()
                ? Stream.concat(queues, orderQueues(parties(keys), orders, precedence))
                : queues;
        return new QueueListeners(broker, door, all.toList());
    }

    /**
     * To a broker inside this process nobody else comes who could give orders. They do not stand in line with dossiers, which may
     * take long.
     */
    private static Stream<QueueListener.Queue> orderQueues(
            List<Party> parties, ObjectProvider<CommandReceiver> desk, ForegroundPriority precedence) {
        var turnstile = new ReceiveLimiter(1, Duration.ZERO, precedence);
        return desk.stream()
                .flatMap(orders -> parties.stream()
                        .map(party -> new QueueListener.Queue(
                                CommandPost.queue(party),
                                1,
                                turnstile,
                                session -> new JmsCommands(party, session, orders))));
    }

    @Bean(destroyMethod = "close")
    JmsTexts reports(ConnectionFactory broker, BrokerDiagnostics door) {
        return new JmsTexts(broker, door);
    }

    @Bean(destroyMethod = "close")
    JmsTexts orders(ConnectionFactory broker, BrokerDiagnostics door) {
        return new JmsTexts(broker, door);
    }

    @Bean
    ReportPost reportPost(@Qualifier("reports") JmsTexts texts) {
        return reports -> texts.send(ReportPost.QUEUE, ReportPost.KEPT, reports);
    }

    @Bean
    CommandPost orderPost(@Qualifier("orders") JmsTexts texts) {
        return (party, order, kept) -> texts.send(CommandPost.queue(party), kept, List.of(order));
    }

    @Bean
    DeadLetters deadLetters(
            ConnectionFactory broker, BrokerDiagnostics door, ContainerStore containers, BrokerSettings settings) {
        return new JmsDeadLetters(broker, door, containers, settings.deadLetter());
    }

    @Bean
    JmsReportReader reportReader(ConnectionFactory broker, BrokerDiagnostics door, Optional<ReportReceiver> desk) {
        return new JmsReportReader(broker, door, desk.orElse(null));
    }

    private static List<Party> parties(SealKeys keys) {
        return keys.names().stream().map(Party::of).toList();
    }
}
