package kz.consular.gateway.intake;

import java.time.Clock;
import kz.consular.gateway.delivery.Outbox;
import kz.consular.gateway.dossier.DossierRoom;
import kz.consular.gateway.register.CaseBook;
import kz.consular.gateway.regulation.Editions;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Rules rules(Editions editions) {
        return new Rules(editions);
    }

    @Bean
    Offices offices(Territories territories, OfficeDirectory directory) {
        return new Offices(territories, directory);
    }

    @Bean
    Acceptance acceptance(
            Rules rules, CaseBook book, DossierRoom dossiers, Outbox outbox, TransactionOperations transactions) {
        return new Acceptance(rules, book, dossiers, new CaseOpening(transactions, book, outbox));
    }

    @Bean
    Intake intake(
            Rules rules, Offices offices, CaseBook book, DossierRoom dossiers, Acceptance acceptance, Clock clock) {
        return new LodgingDesk(
                rules, offices, new FirstAnswer(book, dossiers, offices, rules), acceptance, clock);
    }
}
