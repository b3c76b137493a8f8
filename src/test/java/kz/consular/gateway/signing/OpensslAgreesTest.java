package kz.consular.gateway.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.local.IssuedKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(IssuedKey.Kind.class)
@DisplayName("Anyone can check a seal with openssl alone")
class OpensslAgreesTest {

    private static final String BERLIN = "mission.BERLIN";

    private final IssuedKey.Kind kind;

    @TempDir
    Path folder;

    private TestSeals seals;
    private Path container;

    OpensslAgreesTest(IssuedKey.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void seal() {
        seals = TestSeals.in(folder.resolve("pki"), Clock.systemUTC(), kind, BERLIN);
        container = folder.resolve("dossier.asice");
        seals.seal(container, BERLIN);
    }

    /** The command that certs/README.md gives. */
    private Answer check(String... more) throws IOException, InterruptedException {
        var unpacked = Repacked.of(container);
        var manifest = Files.write(folder.resolve("manifest.xml"), unpacked.content(AsicManifest.NAME));
        var signature = Files.write(folder.resolve("signature.p7s"), unpacked.content(AsicManifest.SIGNATURE));
        var command = new ArrayList<>(List.of("openssl", "cms", "-verify", "-binary", "-inform", "DER"));
        command.addAll(List.of("-in", signature.toString(), "-content", manifest.toString()));
        command.addAll(List.of("-CAfile", authorityAndList().toString(), "-crl_check", "-purpose", "any"));
        command.addAll(List.of("-out", "/dev/null"));
        command.addAll(List.of(more));
        return run(command);
    }

    private Path authorityAndList() throws IOException, InterruptedException {
        var list = run(List.of(
                "openssl",
                "crl",
                "-inform",
                "DER",
                "-in",
                seals.revocationList().toString()));
        return Files.writeString(folder.resolve("trust.pem"), Files.readString(seals.caCertificates()) + list.text());
    }

    private record Answer(int exit, String text) {}

    private Answer run(List<String> command) throws IOException, InterruptedException {
        var output = folder.resolve("openssl.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("openssl did not answer within 20 seconds");
        }
        return new Answer(process.exitValue(), Files.readString(output));
    }

    @Test
    @DisplayName("the seal verifies, as CMS and as CAdES, against authority and revocation list")
    void openssl_accepts_the_seal() throws Exception {
        assertThat(check()).isEqualTo(new Answer(0, "CMS Verification successful\n"));
        assertThat(check("-cades")).isEqualTo(new Answer(0, "CAdES Verification successful\n"));
    }

    @Test
    @DisplayName("a changed manifest does not")
    void openssl_refuses_a_changed_manifest() throws Exception {
        var forged = Repacked.of(container);
        forged.with(AsicManifest.NAME, forged.text(AsicManifest.NAME).replace("application/pdf", "application/pdg"))
                .to(container);

        assertThat(check()).satisfies(answer -> {
            assertThat(answer.exit()).isNotZero();
            assertThat(answer.text()).contains("Verification failure");
        });
    }

    @Test
    @DisplayName("a revoked seal does not")
    void openssl_refuses_a_revoked_seal() throws Exception {
        seals.revoke(BERLIN);

        assertThat(check()).satisfies(answer -> {
            assertThat(answer.exit()).isNotZero();
            assertThat(answer.text()).contains("certificate revoked");
        });
    }

    @Test
    @DisplayName("the seal of another authority does not")
    void openssl_refuses_a_stranger() throws Exception {
        seals = TestSeals.in(folder.resolve("other"), BERLIN);

        assertThat(check()).satisfies(answer -> {
            assertThat(answer.exit()).isNotZero();
            assertThat(answer.text()).contains("self-signed certificate in certificate chain");
        });
    }
}
