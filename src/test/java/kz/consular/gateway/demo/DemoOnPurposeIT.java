package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kz.consular.gateway.demo.pki.TestPki;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The delivered gateway is a demonstration on purpose only")
class DemoOnPurposeIT {
    @TempDir
    Path folder;

    @Test
    void without_settings_it_names_them_and_makes_no_certificates() throws IOException, InterruptedException {
        var start = GatewayProcess.runToTheEnd(folder, List.of());

        assertThat(start.exit()).as(start.output()).isEqualTo(1);
        assertThat(start.output())
                .contains("APPLICATION FAILED TO START")
                .contains("This node is no demonstration, but lacks gateway.signing.keystore,"
                        + " gateway.signing.keystore-password, gateway.signing.ca-certificates,"
                        + " gateway.signing.revocation-list, gateway.trust.crl,"
                        + " gateway.directory.seal-certificates, server.ssl.certificate or server.ssl.key-store"
                        + " or server.ssl.bundle.")
                .contains("gateway.demo.active")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("certs")).doesNotExist();
    }

    @Test
    void with_the_keys_of_a_demonstration_it_is_no_node() throws IOException, InterruptedException {
        var pki = TestPki.open(
                folder.resolve("certs/demo"), DemoPopulation.everyone(), DemoPopulation.password(), Clock.systemUTC());

        var start = GatewayProcess.runToTheEnd(folder, new PartyKeys(pki, pki.sealKeystore()).settings());

        assertThat(start.exit()).as(start.output()).isEqualTo(1);
        assertThat(start.output())
                .contains("APPLICATION FAILED TO START")
                .contains("gateway.signing.keystore: " + pki.sealKeystore() + " comes from a demonstration")
                .doesNotContain("\tat ");
    }
}
