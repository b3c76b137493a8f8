package kz.consular.gateway.mission.lodging;

import java.nio.file.Path;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The files of the directory of offices.
 *
 * @param offices {@code gateway.directory.offices}: CSV, the office of each district; without it, one office per district
 * @param sealCertificates {@code gateway.directory.seal-certificates}: PEM, the seal certificates of all offices
 */
@ConfigurationProperties("gateway.directory")
@ForRole(Role.MISSION)
record DirectorySettings(@Nullable Path offices, Path sealCertificates) {

    DirectorySettings(@Nullable Path offices, @Nullable Path sealCertificates) {
        this.offices = offices;
        if (sealCertificates == null) {
            throw new IllegalArgumentException("gateway.directory.seal-certificates is not set. Set it to the PEM file"
                    + " with the seal certificates of all offices.");
        }
        this.sealCertificates = sealCertificates;
    }
}
