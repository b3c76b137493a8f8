package kz.consular.gateway.selftest;

import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.records.SelfTestRecords;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.tracing.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every node takes self-tests in and forgets them in time; a mission's sends them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SelfTestSettings.class)
class SelfTestConfiguration {

    @Bean
    SelfTestHandler selfTestConsignee() {
        return new SelfTestHandler();
    }

    @Bean
    JdbcRounds selfTestRounds(JdbcClient jdbc) {
        return new JdbcRounds(jdbc);
    }

    @Bean
    SelfTestLoop selfTestLife(
            Optional<SelfTests> tests,
            SelfTestSettings settings,
            JdbcRounds rounds,
            SelfTestRecords records,
            ObjectProvider<SelfTestHistory> rooms,
            Clock clock) {
        var removal = new SelfTestRemoval(
                settings.keep(), rounds, records, rooms.orderedStream().toList(), clock);
        return new SelfTestLoop(tests, removal);
    }

    /** What sends them. */
    @Configuration(proxyBeanMethods = false)
    @ForRole(Role.MISSION)
    static class AtMission {

        @Bean
        RoundStart roundStart(
                ContainerStore containers,
                SealKeys keys,
                JdbcRounds rounds,
                TransactionOperations transactions,
                Clock clock) {
            return new RoundStart(new TestSheet(containers, keys, clock), rounds, containers, transactions, clock);
        }

        @Bean
        RoundDispatch handingOver(
                OfficeDirectory directory,
                JdbcRounds rounds,
                SelfTestRecords records,
                Outbox outbox,
                Traces traces,
                TransactionOperations transactions,
                Clock clock) {
            var offices = directory.offices().stream()
                    .<Party>map(office -> new Party.Office(office.code()))
                    .toList();
            return new RoundDispatch(offices, rounds, records, outbox, traces, transactions, clock);
        }

        @Bean
        SelfTestExpiry givingUp(SelfTestRecords records, Interventions interventions) {
            return new SelfTestExpiry(records, interventions);
        }

        @Bean
        SelfTests selfTests(
                SealKeys keys,
                SelfTestSettings settings,
                JdbcRounds rows,
                RoundStart start,
                RoundDispatch handingOver,
                SelfTestExpiry givingUp,
                Clock clock) {
            var rounds = firstMission(keys)
                    .map(sender -> new Rounds(sender, settings.every(), rows, start, handingOver, givingUp, clock));
            return new SelfTests(rounds);
        }

        private static Optional<Party.Mission> firstMission(SealKeys keys) {
            return keys.names().stream()
                    .map(Party::of)
                    .filter(Party.Mission.class::isInstance)
                    .map(Party.Mission.class::cast)
                    .findFirst();
        }
    }
}
