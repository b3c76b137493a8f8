package kz.consular.gateway.cli.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.consular.gateway.cli.OfficerCommandRun;
import kz.consular.gateway.signature.TestSeals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Verifying a seal offline")
class VerifyCommandTest {
    private static final String PARTY = "mission.BERLIN";

    @TempDir
    private Path folder;

    private Path container;
    private TestSeals seals;

    @BeforeEach
    void seal() {
        seals = TestSeals.in(folder, PARTY);
        container = folder.resolve("dossier.asice");
        seals.seal(container, PARTY);
    }

    @Test
    void prints_the_signer_and_the_files() {
        var run = verify();

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .startsWith("The seal holds")
                .contains(PARTY, "application.xml  14 bytes", "documents/passport.pdf  17 bytes");
    }

    @Test
    void refutes_a_container_in_which_a_byte_was_changed() throws IOException {
        var bytes = new String(Files.readAllBytes(container), StandardCharsets.ISO_8859_1);
        Files.write(
                container,
                bytes.replace("%PDF-1.7 passport", "%PDF-1.7 passp0rt").getBytes(StandardCharsets.ISO_8859_1));

        var run = verify();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).startsWith("The seal does not hold").contains("_FAILURE");
    }

    @Test
    void refutes_a_file_that_is_no_container() throws IOException {
        Files.writeString(container, "hello");

        assertThat(verify().exitCode()).isEqualTo(1);
    }

    @Test
    void is_indeterminate_when_the_seal_was_revoked() {
        seals.revoke(PARTY);

        var run = verify();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).startsWith("Neither proven nor refuted").contains("REVOKED_NO_POE");
    }

    @Test
    void reports_missing_files() throws IOException {
        assertThat(OfficerCommandRun.of("verify", folder.resolve("none.asice").toString())
                        .exitCode())
                .isEqualTo(74);
        Files.delete(seals.revocationList());

        var run = verify();

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.error()).contains("--crl");
    }

    private OfficerCommandRun verify() {
        return OfficerCommandRun.of(
                "verify",
                container.toString(),
                "--language",
                "en",
                "--trust",
                seals.caCertificates().toString(),
                "--crl",
                seals.revocationList().toString());
    }
}
