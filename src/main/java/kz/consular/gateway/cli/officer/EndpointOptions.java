package kz.consular.gateway.cli.officer;

import java.net.URI;
import java.nio.file.Path;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.OfficerTls;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/**
 * The address of the mission's endpoint and the credentials of the officer. The defaults fit the demo on this computer.
 */
final class EndpointOptions {
    /** The folder in which the demo makes its test certificates. */
    static final String DEMO_CERTIFICATES = "certs/demo/";

    @Option(names = "--url", paramLabel = "URL", description = "The endpoint's MissionPort. Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("https://localhost:8443/services/mission");

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The officer's key and certificate, PKCS#12. Default: ${DEFAULT-VALUE}")
    private Path certificate = Path.of(DEMO_CERTIFICATES + "people/officer-BERLIN.p12");

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
    private Path trust = Path.of(DEMO_CERTIFICATES + "ca.pem");

    MissionClient client() {
        return MissionClient.at(url, OfficerTls.of(certificate, password, trust));
    }
}
