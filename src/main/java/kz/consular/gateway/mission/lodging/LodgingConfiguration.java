package kz.consular.gateway.mission.lodging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.mission.cases.CaseBook;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.recovery.CaseRecovery;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.signature.trust.Expiries;
import kz.consular.gateway.signature.trust.SealCertificates;
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
class LodgingConfiguration {

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
    Acceptance acceptance(Rules rules, CaseBook book, DossierArchive dossiers, CaseOpening opening) {
        return new Acceptance(rules, book, dossiers, opening);
    }

    @Bean
    CaseRecovery lostCases(
            CaseOpening opening, CaseBook book, CaseRegister register, OfficeDirectory directory, Clock clock) {
        return new CaseRecovery(opening, book, register, directory, clock);
    }

    @Bean
    Intake intake(
            Rules rules,
            Offices offices,
            CaseBook book,
            DossierArchive dossiers,
            Acceptance acceptance,
            ApplicationEventPublisher events,
            Clock clock) {
        return new LodgingService(rules, offices, new FirstAnswer(book, dossiers, rules), acceptance, events, clock);
    }
}
