package kz.consular.gateway.signature;

import static kz.consular.gateway.signature.TestSeals.content;
import static kz.consular.gateway.signature.Verdicts.assertFailed;
import static kz.consular.gateway.signature.Verdicts.assertIndeterminate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.asic.AsicManifest;
import kz.consular.gateway.signature.validation.SubIndication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(IssuedKey.Kind.class)
@DisplayName("openssl alone verifies a seal")
class OpensslAgreesTest extends OneSealedContainer {

    OpensslAgreesTest(IssuedKey.Kind kind) {
        super(kind);
    }

    private Verdict ours() throws IOException {
        return verdict(container);
    }

    private Openssl.Answer theirs(String... more) throws IOException, InterruptedException {
        return new Openssl(folder).verify(container, seals, clock.instant(), more);
    }

    private void assertBothAccept() throws IOException, InterruptedException {
        assertThat(ours()).isInstanceOf(Verdict.Passed.class);
        assertThat(theirs()).isEqualTo(new Openssl.Answer(0, "CMS Verification successful\n"));
        assertThat(theirs("-cades")).isEqualTo(new Openssl.Answer(0, "CAdES Verification successful\n"));
    }

    private void assertOpensslRefuses(String word) throws IOException, InterruptedException {
        assertThat(theirs()).satisfies(answer -> {
            assertThat(answer.exit()).isNotZero();
            assertThat(answer.text()).contains(word);
        });
    }

    @Test
    @DisplayName("the seal verifies, as CMS and as CAdES, against authority and revocation list")
    void a_good_seal() throws Exception {
        assertBothAccept();
    }

    @Test
    @DisplayName("a changed manifest is refused")
    void a_changed_manifest() throws Exception {
        var forged = Repacked.of(container);
        forged.with(AsicManifest.NAME, forged.text(AsicManifest.NAME).replace("application/pdf", "application/pdg"))
                .to(container);

        assertFailed(ours(), SubIndication.HASH_FAILURE);
        assertOpensslRefuses("Verification failure");
    }

    @Test
    @DisplayName("a signature of another container is refused, though the same party sealed both")
    void a_swapped_signature() throws Exception {
        var other = folder.resolve("other.asice");
        try (var writer = ContainerWriter.create(other, seals.key(BERLIN), clock)) {
            writer.add("application.xml", "application/xml", content("<other/>"));
            writer.seal();
        }
        Repacked.of(container)
                .with(AsicManifest.SIGNATURE, Repacked.of(other).content(AsicManifest.SIGNATURE))
                .to(container);

        assertFailed(ours(), SubIndication.HASH_FAILURE);
        assertOpensslRefuses("Verification failure");
    }

    @Test
    @DisplayName("a seal verifies until its certificate expires, and not afterwards")
    void an_expired_signer() throws Exception {
        var end = seals.key(BERLIN).certificate().getNotAfter().toInstant();
        clock.forward(Duration.between(clock.instant(), end).minusSeconds(1));
        seals.publish();

        assertBothAccept();

        clock.forward(Duration.ofSeconds(2));

        assertIndeterminate(ours(), SubIndication.OUT_OF_BOUNDS_NO_POE);
        assertOpensslRefuses("certificate has expired");
    }

    @Test
    @DisplayName("a revoked seal is refused")
    void a_revoked_seal() throws Exception {
        seals.revoke(BERLIN);

        assertIndeterminate(ours(), SubIndication.REVOKED_NO_POE);
        assertOpensslRefuses("certificate revoked");
    }

    @Test
    @DisplayName("a seal of another authority is refused")
    void a_stranger() throws Exception {
        seals = TestSeals.in(folder.resolve("other"), clock, kind, BERLIN);

        assertIndeterminate(ours(), SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertOpensslRefuses("self-signed certificate in certificate chain");
    }
}
