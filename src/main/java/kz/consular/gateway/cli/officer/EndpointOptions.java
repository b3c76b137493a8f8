package kz.consular.gateway.cli.officer;

import java.net.URI;
import java.nio.file.Path;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.OfficerTls;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where the mission's counter is, and who calls. The defaults fit a gateway just started on this computer. */
final class EndpointOptions {
    /** Where the gateway makes the test certificates of the country in one process. */
    static final String LOCAL = "certs/local/";

    @Option(names = "--url", paramLabel = "URL", description = "The counter's MissionPort. Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("https://localhost:8443/services/mission");

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The officer's key and certificate, PKCS#12. Default: ${DEFAULT-VALUE}")
    private Path certificate = Path.of(LOCAL + "people/officer-BERLIN.p12");

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            interactive = true,
            arity = "0..1",
            defaultValue = "${env:GATEWAY_OFFICER_PASSWORD:-test-only}",
            showDefaultValue = Visibility.NEVER,
            description = {
                "Password of the certificate; without a value it is asked for.",
                "Default: the environment's GATEWAY_OFFICER_PASSWORD, else that of the test certificates."
            })
    private char[] password = {};

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certification authorities of the gateway, PEM. Default: ${DEFAULT-VALUE}")
    private Path trust = Path.of(LOCAL + "ca.pem");

    MissionClient client() {
        return MissionClient.at(url, OfficerTls.of(certificate, password, trust));
    }
}
