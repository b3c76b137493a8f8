package kz.consular.gateway.delivery;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.node.Precedence;
import kz.consular.gateway.signing.SealKeys;
import kz.consular.gateway.signing.SealVerifier;
import kz.consular.gateway.trace.Traces;
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
class DeliveryConfiguration {

    /** Up after the broker and before the web server; down after the web server and before the broker. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    /** Under arrivals that never end, each consignment is sent so much later. */
    private static final Duration GIVES_WAY = Duration.ofMillis(50);

    /** A node at work opens no database before the folder is its own; a command beside it must do without the lock. */
    @Bean
    static BeanFactoryPostProcessor dataFolderLockedFirst() {
        return beans -> beans.getBeanDefinition("dataSource").setDependsOn("dataFolderLock");
    }

    @Bean
    Departures departures(
            JdbcConsignments consignments,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            DeliverySettings settings,
            Clock clock) {
        return new Departures(consignments, new JdbcAttempts(jdbc), transactions, events, settings, clock);
    }

    @Bean
    Trail trail(Traces traces) {
        return new Trail(traces);
    }

    @Bean
    Turnstile arrivals(DeliverySettings settings, Precedence precedence) {
        return new Turnstile(settings.receivers(), GIVES_WAY, precedence);
    }

    @Bean
    Relay relay(
            DeliverySettings settings,
            ConnectionFactory broker,
            BrokerDoor door,
            Departures departures,
            Trail trail,
            ContainerStore containers,
            Bell bell,
            Turnstile arrivals) {
        return new Relay(
                IntStream.rangeClosed(1, settings.senders())
                        .mapToObj(sender -> new Dispatcher(
                                settings.lease(sender),
                                new JmsLink(broker, door),
                                departures,
                                trail,
                                containers,
                                bell,
                                arrivals))
                        .toList(),
                bell);
    }

    @Bean
    BrokerCheck brokerCheck(ConnectionFactory broker, BrokerDoor door) {
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
            ObjectProvider<Consignee> consignees,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        var arrivals = new JdbcArrivals(jdbc);
        var handover = new Handover(consignees.orderedStream().toList(), arrivals, seal, transactions, events);
        var repetitions = new Repetitions(arrivals, verifier, seal, clock);
        return new Reception(repetitions, containers, verifier, seal, handover, clock);
    }

    @Bean
    AnswerDesk answerDesk(
            JdbcClient jdbc,
            SealVerifier verifier,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        var settlement = new Settlement(new JdbcAnswers(jdbc), transactions, events, clock);
        return new AnswerDesk(verifier, settlement, clock);
    }

    @Bean
    JmsReception jmsReception(
            ConnectionFactory broker,
            BrokerDoor door,
            SealKeys keys,
            Reception reception,
            AnswerDesk answers,
            JdbcClient jdbc,
            ContainerStore containers,
            BrokerSettings brokerSettings,
            DeliverySettings settings,
            ObjectProvider<OrderDesk> orders,
            Trail trail,
            Turnstile arrivals,
            Precedence precedence,
            Clock clock) {
        var troubles = new Troubles(new JdbcTroubles(jdbc), settings.faultPatience(), clock);
        var desk = new JmsQueue.Desk(
                new Inbox(reception, answers, troubles),
                containers,
                new JmsDeadLetter(brokerSettings.deadLetter()),
                trail,
                clock);
        var queues = parties(keys).stream()
                .map(party -> new JmsEar.Queue(
                        party.address(),
                        settings.receiversOfOneQueue(),
                        arrivals,
                        session -> new JmsQueue(party, session, desk)));
        var all = brokerSettings.isApart()
                ? Stream.concat(queues, orderQueues(parties(keys), orders, precedence))
                : queues;
        return new JmsReception(broker, door, all.toList());
    }

    /**
     * To a broker inside this process nobody else comes who could give orders. They do not stand in line with dossiers, which may
     * take long.
     */
    private static Stream<JmsEar.Queue> orderQueues(
            List<Party> parties, ObjectProvider<OrderDesk> desk, Precedence precedence) {
        var turnstile = new Turnstile(1, Duration.ZERO, precedence);
        return desk.stream()
                .flatMap(orders -> parties.stream()
                        .map(party -> new JmsEar.Queue(
                                OrderPost.queue(party),
                                1,
                                turnstile,
                                session -> new JmsOrders(party, session, orders))));
    }

    @Bean(destroyMethod = "close")
    JmsTexts reports(ConnectionFactory broker, BrokerDoor door) {
        return new JmsTexts(broker, door);
    }

    @Bean(destroyMethod = "close")
    JmsTexts orders(ConnectionFactory broker, BrokerDoor door) {
        return new JmsTexts(broker, door);
    }

    @Bean
    ReportPost reportPost(@Qualifier("reports") JmsTexts texts) {
        return reports -> texts.send(ReportPost.QUEUE, ReportPost.KEPT, reports);
    }

    @Bean
    OrderPost orderPost(@Qualifier("orders") JmsTexts texts) {
        return (party, order, kept) -> texts.send(OrderPost.queue(party), kept, List.of(order));
    }

    @Bean
    DeadLetters deadLetters(
            ConnectionFactory broker, BrokerDoor door, ContainerStore containers, BrokerSettings settings) {
        return new JmsDeadLetters(broker, door, containers, settings.deadLetter());
    }

    @Bean
    JmsReportReader reportReader(ConnectionFactory broker, BrokerDoor door, Optional<ReportDesk> desk) {
        return new JmsReportReader(broker, door, desk.orElse(null));
    }

    private static List<Party> parties(SealKeys keys) {
        return keys.names().stream().map(Party::of).toList();
    }
}
