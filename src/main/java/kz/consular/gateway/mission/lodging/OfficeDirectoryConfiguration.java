package kz.consular.gateway.mission.lodging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.trust.Expiry;
import kz.consular.gateway.signature.trust.SealCertificates;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the directory of offices at the start. A directory that is wrong stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
@ForRole(Role.MISSION)
@ForCommands
class OfficeDirectoryConfiguration {

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

    /** In the demo the file holds the seal certificates of the missions too. */
    @Bean
    Expiry.Source officeSealExpiries(DirectorySettings settings) {
        return () -> SealCertificates.expiries(settings.sealCertificates());
    }
}
