package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.MissionGateway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("A wrong setting stops the start with a sentence that names it")
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {
    @TempDir
    Path folder;

    @Test
    void a_role_that_is_none(CapturedOutput console) {
        assertThatThrownBy(() -> Country.start(folder, "--gateway.roles=embassy"));

        assertThat(console.getOut())
                .contains("APPLICATION FAILED TO START", "gateway.roles names 'embassy', which is no role.")
                .doesNotContain("\tat ");
    }

    @Test
    void a_directory_of_offices_with_districts_missing(CapturedOutput console) throws IOException {
        var offices = Files.writeString(
                folder.resolve("offices.csv"),
                "office,kato,name_kk,name_ru,name_en\n711110000,711110000,Бір,Один,One\n");

        assertThatThrownBy(() -> Country.start(folder, "--gateway.directory.offices=" + offices));

        assertThat(console.getOut())
                .contains("APPLICATION FAILED TO START", "has 223 problem(s)")
                .doesNotContain("\tat ");
    }

    @Test
    void one_setting_of_its_own_where_a_node_needs_several(CapturedOutput console) {
        assertThatThrownBy(() -> node("--gateway.signing.keystore=seals.p12"));

        assertThat(console.getOut())
                .contains("but lacks gateway.signing.keystore-password, gateway.signing.ca-certificates,"
                        + " gateway.signing.revocation-list, gateway.trust.crl,"
                        + " gateway.directory.seal-certificates, server.ssl.certificate or server.ssl.key-store"
                        + " or server.ssl.bundle.")
                .doesNotContain("\tat ");
    }

    @Test
    void none_at_all_makes_no_demonstration(CapturedOutput console) {
        assertThatThrownBy(() -> node());

        assertThat(console.getOut())
                .contains(
                        "This node is no demonstration, but lacks gateway.signing.keystore,"
                                + " gateway.signing.keystore-password, gateway.signing.ca-certificates,",
                        "mvn spring-boot:run",
                        "gateway.demo.active")
                .doesNotContain("\tat ");
    }

    @Test
    void a_key_of_a_real_node_in_a_demonstration(CapturedOutput console) {
        assertThatThrownBy(() -> Country.start(folder, "--gateway.signing.keystore=seals.p12"));

        assertThat(console.getOut())
                .contains("gateway.demo.active is true, but gateway.signing.keystore is set too.")
                .doesNotContain("\tat ");
    }

    @Test
    void the_officers_directory_is_not_asked_of_an_office(CapturedOutput console) {
        assertThatThrownBy(() -> node("--gateway.signing.keystore=seals.p12", "--gateway.roles=office"));

        assertThat(console.getOut()).contains("but lacks").doesNotContain("gateway.directory");
    }

    @Test
    void seal_keys_are_not_asked_of_a_node_that_only_watches(CapturedOutput console) {
        assertThatThrownBy(() -> node("--gateway.trust.crl=crl.pem", "--gateway.roles=monitor"));

        assertThat(console.getOut())
                .contains("but lacks gateway.signing.ca-certificates")
                .doesNotContain("gateway.signing.keystore");
    }

    /** A node that is no demonstration. */
    private void node(String... settings) {
        var arguments = new ArrayList<>(List.of("--gateway.data=" + folder.resolve("data")));
        arguments.addAll(List.of(settings));
        new SpringApplicationBuilder(MissionGateway.class)
                .run(arguments.toArray(String[]::new))
                .close();
    }

    @Test
    void a_setting_that_there_is_not(CapturedOutput console) {
        assertThatThrownBy(() -> Country.start(folder, "--gateway.delivery.sender=3"));

        assertThat(console.getOut())
                .contains("There is no setting gateway.delivery.sender.", "gateway.delivery.senders")
                .doesNotContain("\tat ");
    }
}
