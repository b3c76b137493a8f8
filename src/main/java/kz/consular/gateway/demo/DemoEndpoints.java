package kz.consular.gateway.demo;

import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.OfficerTls;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;

/**
 * The addresses of a demonstration, and its callers with their certificates.
 *
 * @param port of the HTTPS endpoint on localhost
 * @param certificates the folder of the test certificates
 */
public record DemoEndpoints(int port, Path certificates) {

    public URI mission() {
        return base().resolve("/services/mission");
    }

    public URI office() {
        return base().resolve("/office/cases");
    }

    private URI base() {
        return URI.create("https://localhost:" + port);
    }

    public MissionClient officer(MissionCode mission) {
        return MissionClient.at(mission(), tls(DemoPopulation.officer(mission)));
    }

    public OfficeClerk clerk(OfficeCode office) {
        return new OfficeClerk(office(), tls(DemoPopulation.clerk(office)));
    }

    private SSLContext tls(CertificateProfile.Person person) {
        return OfficerTls.of(
                certificates.resolve("people").resolve(person.id() + ".p12"),
                DemoPopulation.password(),
                certificates.resolve("ca.pem"));
    }
}
