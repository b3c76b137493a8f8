package kz.consular.gateway.delivery.intervention;

import java.time.Clock;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.inbound.JdbcArrivals;
import kz.consular.gateway.delivery.outbound.JdbcConsignments;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.JdbcBacklog;
import kz.consular.gateway.delivery.records.JdbcDeliveryRecords;
import kz.consular.gateway.delivery.records.JdbcInterventions;
import kz.consular.gateway.node.loop.WakeUpSignal;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.persistence.DatabaseMake;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is written down of the way out, and a person's hand on it. */
@Configuration(proxyBeanMethods = false)
@ForCommands
@EnableConfigurationProperties(DeliverySettings.class)
public class RecordsConfiguration {

    @Bean
    JdbcConsignments jdbcConsignments(JdbcClient jdbc, DataSourceProperties database) {
        return new JdbcConsignments(jdbc, DatabaseMake.of(database.getUrl()));
    }

    @Bean
    WakeUpSignal relayBell(DeliverySettings settings) {
        return new WakeUpSignal(settings.senders());
    }

    @Bean
    Outbox outbox(JdbcConsignments consignments, ContainerStore containers, WakeUpSignal bell, Clock clock) {
        return new Outbox(consignments, containers, bell, clock);
    }

    @Bean
    DeliveryHistory ledger(JdbcConsignments consignments, JdbcClient jdbc) {
        return new DeliveryHistory(consignments, new JdbcArrivals(jdbc));
    }

    @Bean
    DeliveryRecords deliveryRecords(JdbcClient jdbc) {
        return new JdbcDeliveryRecords(jdbc);
    }

    @Bean
    JdbcBacklog backlog(JdbcClient jdbc) {
        return new JdbcBacklog(jdbc);
    }

    @Bean
    Interventions interventions(
            DeliveryRecords records,
            JdbcClient jdbc,
            JdbcConsignments consignments,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            WakeUpSignal bell,
            Clock clock) {
        return new Interventions(records, new JdbcInterventions(jdbc), consignments, transactions, events, bell, clock);
    }
}
