package kz.consular.gateway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import kz.consular.gateway.delivery.Outbox;
import kz.consular.gateway.dossier.DossierRoom;
import kz.consular.gateway.node.ForCommands;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.register.CaseBook;
import kz.consular.gateway.register.CaseRegister;
import kz.consular.gateway.regulation.Editions;
import kz.consular.gateway.signing.Expiries;
import kz.consular.gateway.signing.SealCertificates;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@ForCommands
@EnableConfigurationProperties(DirectorySettings.class)
@ForRole(Role.MISSION)
class IntakeConfiguration {

    @Bean
    OfficeDirectory officeDirectory(DirectorySettings settings, Territories territories, Clock clock) {
        var certified = SealCertificates.parties(settings.sealCertificates(), clock.instant());
        var file = settings.offices();
        try {
            return file == null
                    ? OfficeDirectory.standard(territories, certified)
                    : OfficeDirectory.read(file, territories, certified);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The directory of offices " + file + " cannot be read. Check gateway.directory.offices.", e);
        }
    }

    /** In the country in one process the file holds the seal certificates of the missions too. */
    @Bean
    Expiries officeSealExpiries(DirectorySettings settings) {
        return () -> SealCertificates.expiries(settings.sealCertificates());
    }

    @Bean
    Rules rules(Editions editions) {
        return new Rules(editions);
    }

    @Bean
    Offices offices(Territories territories, OfficeDirectory directory) {
        return new Offices(territories, directory);
    }

    @Bean
    CaseOpening caseOpening(TransactionOperations transactions, CaseBook book, Outbox outbox) {
        return new CaseOpening(transactions, book, outbox);
    }

    @Bean
    Acceptance acceptance(Rules rules, CaseBook book, DossierRoom dossiers, CaseOpening opening) {
        return new Acceptance(rules, book, dossiers, opening);
    }

    @Bean
    LostCases lostCases(
            CaseOpening opening, CaseBook book, CaseRegister register, OfficeDirectory directory, Clock clock) {
        return new LostCases(opening, book, register, directory, clock);
    }

    @Bean
    Intake intake(
            Rules rules,
            Offices offices,
            CaseBook book,
            DossierRoom dossiers,
            Acceptance acceptance,
            ApplicationEventPublisher events,
            Clock clock) {
        return new LodgingDesk(rules, offices, new FirstAnswer(book, dossiers, rules), acceptance, events, clock);
    }
}
