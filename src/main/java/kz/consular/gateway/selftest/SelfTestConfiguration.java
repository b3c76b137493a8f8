package kz.consular.gateway.selftest;

import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.delivery.Interventions;
import kz.consular.gateway.delivery.Outbox;
import kz.consular.gateway.delivery.SelfTestRecords;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.signing.SealKeys;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.trace.Traces;
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
    SelfTestConsignee selfTestConsignee() {
        return new SelfTestConsignee();
    }

    @Bean
    JdbcRounds selfTestRounds(JdbcClient jdbc) {
        return new JdbcRounds(jdbc);
    }

    @Bean
    SelfTestLife selfTestLife(
            Optional<SelfTests> tests,
            SelfTestSettings settings,
            JdbcRounds rounds,
            SelfTestRecords records,
            ObjectProvider<KeepsSelfTests> rooms,
            Clock clock) {
        var removal = new Removal(
                settings.keep(), rounds, records, rooms.orderedStream().toList(), clock);
        return new SelfTestLife(tests, removal);
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
        HandingOver handingOver(
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
            return new HandingOver(offices, rounds, records, outbox, traces, transactions, clock);
        }

        @Bean
        GivingUp givingUp(SelfTestRecords records, Interventions interventions) {
            return new GivingUp(records, interventions);
        }

        @Bean
        SelfTests selfTests(
                SealKeys keys,
                SelfTestSettings settings,
                JdbcRounds rows,
                RoundStart start,
                HandingOver handingOver,
                GivingUp givingUp,
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
