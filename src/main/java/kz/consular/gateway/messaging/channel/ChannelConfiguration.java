package kz.consular.gateway.messaging.channel;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.delivery.deadletter.DeadLetters;
import kz.consular.gateway.delivery.inbound.Inbox;
import kz.consular.gateway.delivery.monitoring.CommandReceiver;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.delivery.monitoring.ReportReceiver;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.delivery.outbound.DeliveryTracing;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.BrokerCheck;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.messaging.broker.BrokerSettings;
import kz.consular.gateway.messaging.broker.JmsTexts;
import kz.consular.gateway.node.loop.ForegroundPriority;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The listeners and senders of this node's queues. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    BrokerCheck brokerCheck(ConnectionFactory broker, BrokerDiagnostics diagnostics) {
        return new BrokerCheck(broker, diagnostics);
    }

    @Bean
    QueueListeners queueListeners(
            ConnectionFactory broker,
            BrokerDiagnostics diagnostics,
            SealKeys keys,
            Inbox inbox,
            ContainerStore containers,
            BrokerSettings brokerSettings,
            DeliverySettings settings,
            ObjectProvider<CommandReceiver> commands,
            DeliveryTracing tracing,
            ReceiveLimiter limiter,
            ForegroundPriority priority,
            Clock clock) {
        var desk = new ConsignmentListener.Desk(
                inbox, containers, new JmsDeadLetter(brokerSettings.deadLetter()), tracing, clock);
        var queues = parties(keys).stream()
                .map(party -> new QueueListener.Queue(
                        party.address(),
                        settings.receiversOfOneQueue(),
                        limiter,
                        session -> new ConsignmentListener(party, session, desk)));
        var all = brokerSettings.isApart()
                ? Stream.concat(queues, commandQueues(parties(keys), commands, priority))
                : queues;
        return new QueueListeners(broker, diagnostics, all.toList());
    }

    /**
     * A broker inside this process gets no commands from other nodes. Commands have a limiter of their own: they do not
     * wait behind dossiers, which may take long.
     */
    private static Stream<QueueListener.Queue> commandQueues(
            List<Party> parties, ObjectProvider<CommandReceiver> receiver, ForegroundPriority priority) {
        var limiter = new ReceiveLimiter(1, Duration.ZERO, priority);
        return receiver.stream()
                .flatMap(commands -> parties.stream()
                        .map(party -> new QueueListener.Queue(
                                CommandSender.queue(party),
                                1,
                                limiter,
                                session -> new JmsCommands(party, session, commands))));
    }

    @Bean(destroyMethod = "close")
    JmsTexts reportTexts(ConnectionFactory broker, BrokerDiagnostics diagnostics) {
        return new JmsTexts(broker, diagnostics);
    }

    @Bean(destroyMethod = "close")
    JmsTexts commandTexts(ConnectionFactory broker, BrokerDiagnostics diagnostics) {
        return new JmsTexts(broker, diagnostics);
    }

    @Bean
    ReportSender reportSender(@Qualifier("reportTexts") JmsTexts texts) {
        return reports -> texts.send(ReportSender.QUEUE, ReportSender.KEPT, reports);
    }

    @Bean
    CommandSender commandSender(@Qualifier("commandTexts") JmsTexts texts) {
        return (party, command, kept) -> texts.send(CommandSender.queue(party), kept, List.of(command));
    }

    @Bean
    DeadLetters deadLetters(
            ConnectionFactory broker,
            BrokerDiagnostics diagnostics,
            ContainerStore containers,
            BrokerSettings settings) {
        return new JmsDeadLetters(broker, diagnostics, containers, settings.deadLetter());
    }

    @Bean
    JmsReportReader reportReader(
            ConnectionFactory broker, BrokerDiagnostics diagnostics, Optional<ReportReceiver> receiver) {
        return new JmsReportReader(broker, diagnostics, receiver.orElse(null));
    }

    private static List<Party> parties(SealKeys keys) {
        return keys.names().stream().map(Party::of).toList();
    }
}
