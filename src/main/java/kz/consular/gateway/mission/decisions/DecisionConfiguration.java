package kz.consular.gateway.mission.decisions;

import java.time.Clock;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.dossier.ChannelXml;
import kz.consular.gateway.mission.cases.CaseBook;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.recovery.DecisionRecovery;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@ForCommands
class DecisionConfiguration {

    @Bean
    DecisionArchive decisionRoom(ContainerStore containers, SealKeys keys, ChannelXml xml, Clock clock) {
        return new DecisionArchive(containers, keys, xml, clock);
    }

    /** What a mission does with a decision. */
    @Configuration(proxyBeanMethods = false)
    @ForRole(Role.MISSION)
    static class AtMission {

        @Bean
        JdbcDecisions decisionRows(JdbcClient jdbc) {
            return new JdbcDecisions(jdbc);
        }

        @Bean
        Decisions decisions(
                JdbcDecisions rows,
                ContainerStore containers,
                DecisionArchive room,
                HandoverEntry entry,
                DeliveryHistory ledger,
                Clock clock) {
            return new HandoverService(new ReceivedDecisions(rows, containers, room), entry, ledger, clock);
        }

        @Bean
        HandoverEntry handoverEntry(
                JdbcDecisions rows, CaseBook book, CaseRegister register, TransactionOperations transactions) {
            return new HandoverEntry(rows, book, register, transactions);
        }

        @Bean
        DecisionRecovery lostDecisions(
                JdbcDecisions rows,
                CaseRegister register,
                CaseBook book,
                DeliveryHistory ledger,
                TransactionOperations transactions,
                Clock clock) {
            return new DecisionRecovery(rows, register, book, ledger, transactions, clock);
        }

        @Bean
        DecisionHandler decisionConsignee(
                DecisionArchive room, CaseRegister register, CaseBook book, JdbcDecisions rows) {
            return new DecisionHandler(room, register, book, rows);
        }
    }
}
