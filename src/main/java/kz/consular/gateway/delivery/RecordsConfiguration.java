package kz.consular.gateway.delivery;

import java.time.Clock;
import kz.consular.gateway.node.ForCommands;
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
class RecordsConfiguration {

    @Bean
    JdbcConsignments jdbcConsignments(JdbcClient jdbc, DataSourceProperties database) {
        return new JdbcConsignments(jdbc, DatabaseMake.of(database.getUrl()));
    }

    @Bean
    Bell relayBell(DeliverySettings settings) {
        return new Bell(settings.senders());
    }

    @Bean
    Outbox outbox(JdbcConsignments consignments, ContainerStore containers, Bell bell, Clock clock) {
        return new Outbox(consignments, containers, bell, clock);
    }

    @Bean
    Ledger ledger(JdbcConsignments consignments, JdbcClient jdbc) {
        return new Ledger(consignments, new JdbcArrivals(jdbc));
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
            Bell bell,
            Clock clock) {
        return new Interventions(records, new JdbcInterventions(jdbc), consignments, transactions, events, bell, clock);
    }
}
