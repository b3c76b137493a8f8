package kz.consular.gateway.office;

import java.time.Clock;
import kz.consular.gateway.decision.DecisionRoom;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.delivery.Ledger;
import kz.consular.gateway.delivery.Outbox;
import kz.consular.gateway.dossier.DossierRoom;
import kz.consular.gateway.node.ForCommands;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.regulation.Editions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeSettings.class)
@ForCommands
@ForRole(Role.OFFICE)
class OfficeConfiguration {

    @Bean
    JdbcOfficeCases officeCases(JdbcClient jdbc) {
        return new JdbcOfficeCases(jdbc);
    }

    @Bean
    JdbcDecisionsDue decisionsDue(JdbcClient jdbc) {
        return new JdbcDecisionsDue(jdbc);
    }

    @Bean
    JdbcInquiries inquiryRows(JdbcClient jdbc) {
        return new JdbcInquiries(jdbc);
    }

    @Bean
    CaseEntry caseEntry(JdbcOfficeCases cases, JdbcInquiries inquiries) {
        return new CaseEntry(cases, inquiries);
    }

    @Bean
    DossierConsignee dossierConsignee(DossierRoom dossiers, JdbcOfficeCases cases, CaseEntry entry) {
        return new DossierConsignee(dossiers, cases, entry);
    }

    @Bean
    LostOfficeCases lostOfficeCases(
            JdbcOfficeCases cases,
            CaseEntry entry,
            DecisionIssue issue,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        return new LostOfficeCases(cases, entry, issue, ledger, transactions, clock);
    }

    @Bean
    DecisionIssue decisionIssue(
            DecisionRoom room,
            JdbcOfficeCases cases,
            Outbox outbox,
            ContainerStore containers,
            Ledger ledger,
            TransactionOperations transactions) {
        return new DecisionIssue(room, cases, outbox, containers, ledger, transactions);
    }

    @Bean
    Inquiries inquiries(
            JdbcInquiries rows,
            JdbcOfficeCases cases,
            Editions editions,
            TransactionOperations transactions,
            Clock clock) {
        return new Inquiries(rows, cases, editions, transactions, clock);
    }

    @Bean
    DecisionRefusal decisionRefusal(JdbcOfficeCases cases) {
        return new DecisionRefusal(cases);
    }

    @Bean
    DecisionDelivery decisionDelivery(JdbcOfficeCases cases) {
        return new DecisionDelivery(cases);
    }

    @Bean
    OfficeDesk officeDesk(
            JdbcOfficeCases cases, Inquiries inquiries, DossierRoom dossiers, DecisionIssue issue, Clock clock) {
        return new ConsideringDesk(cases, inquiries, dossiers, issue, clock);
    }
}
