package kz.consular.gateway.decision;

import java.time.Clock;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.delivery.Ledger;
import kz.consular.gateway.dossier.ChannelXml;
import kz.consular.gateway.node.ForCommands;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.register.CaseBook;
import kz.consular.gateway.register.CaseRegister;
import kz.consular.gateway.signing.SealKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@ForCommands
class DecisionConfiguration {

    @Bean
    DecisionRoom decisionRoom(ContainerStore containers, SealKeys keys, ChannelXml xml, Clock clock) {
        return new DecisionRoom(containers, keys, xml, clock);
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
                DecisionRoom room,
                HandoverEntry entry,
                Ledger ledger,
                Clock clock) {
            return new HandoverDesk(new ReceivedDecisions(rows, containers, room), entry, ledger, clock);
        }

        @Bean
        HandoverEntry handoverEntry(
                JdbcDecisions rows, CaseBook book, CaseRegister register, TransactionOperations transactions) {
            return new HandoverEntry(rows, book, register, transactions);
        }

        @Bean
        LostDecisions lostDecisions(
                JdbcDecisions rows,
                CaseRegister register,
                CaseBook book,
                Ledger ledger,
                TransactionOperations transactions,
                Clock clock) {
            return new LostDecisions(rows, register, book, ledger, transactions, clock);
        }

        @Bean
        DecisionConsignee decisionConsignee(
                DecisionRoom room, CaseRegister register, CaseBook book, JdbcDecisions rows) {
            return new DecisionConsignee(room, register, book, rows);
        }
    }
}
