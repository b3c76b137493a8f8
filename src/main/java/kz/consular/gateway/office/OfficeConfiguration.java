package kz.consular.gateway.office;

import java.time.Clock;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.office.cases.CaseEntry;
import kz.consular.gateway.office.cases.DecisionDelivery;
import kz.consular.gateway.office.cases.DossierHandler;
import kz.consular.gateway.office.cases.Inquiries;
import kz.consular.gateway.office.cases.JdbcInquiries;
import kz.consular.gateway.office.cases.JdbcOfficeCases;
import kz.consular.gateway.office.cases.OfficeSettings;
import kz.consular.gateway.office.decisions.DecisionIssue;
import kz.consular.gateway.office.decisions.JdbcDecisionsDue;
import kz.consular.gateway.office.recovery.OfficeCaseRecovery;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.storage.ContainerStore;
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
    DossierHandler dossierConsignee(DossierArchive dossiers, JdbcOfficeCases cases, CaseEntry entry) {
        return new DossierHandler(dossiers, cases, entry);
    }

    @Bean
    OfficeCaseRecovery lostOfficeCases(
            JdbcOfficeCases cases,
            CaseEntry entry,
            DecisionIssue issue,
            DeliveryHistory ledger,
            TransactionOperations transactions,
            Clock clock) {
        return new OfficeCaseRecovery(cases, entry, issue, ledger, transactions, clock);
    }

    @Bean
    DecisionIssue decisionIssue(
            DecisionArchive room,
            JdbcOfficeCases cases,
            Outbox outbox,
            ContainerStore containers,
            DeliveryHistory ledger,
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
    DecisionDelivery decisionDelivery(JdbcOfficeCases cases) {
        return new DecisionDelivery(cases);
    }

    @Bean
    OfficeService officeDesk(
            JdbcOfficeCases cases, Inquiries inquiries, DossierArchive dossiers, DecisionIssue issue, Clock clock) {
        return new CaseConsideration(cases, inquiries, dossiers, issue, clock);
    }
}
