package kz.consular.gateway.local;

import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.casefile.MissionCode;
import kz.consular.gateway.casefile.OfficeCode;
import kz.consular.gateway.desk.MissionClient;
import kz.consular.gateway.desk.OfficerTls;

/**
 * Where the country in one process can be called, and by whom.
 *
 * @param port of the HTTPS endpoint on localhost
 * @param certificates the folder of the test certificates
 */
record LocalEndpoints(int port, Path certificates) {

    URI mission() {
        return base().resolve("/services/mission");
    }

    URI office() {
        return base().resolve("/office/cases");
    }

    private URI base() {
        return URI.create("https://localhost:" + port);
    }

    MissionClient officer(MissionCode mission) {
        return MissionClient.at(mission(), tls(LocalPopulation.officer(mission)));
    }

    OfficeClerk clerk(OfficeCode office) {
        return new OfficeClerk(office(), tls(LocalPopulation.clerk(office)));
    }

    private SSLContext tls(CertificateProfile.Person person) {
        return OfficerTls.of(
                certificates.resolve("people").resolve(person.id() + ".p12"),
                LocalPopulation.password(),
                certificates.resolve("ca.pem"));
    }
}
