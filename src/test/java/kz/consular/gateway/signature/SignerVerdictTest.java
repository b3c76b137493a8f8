package kz.consular.gateway.signature;

import static kz.consular.gateway.signature.Verdicts.assertIndeterminate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.demo.pki.CertificateProfile.Server;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.asic.AsicManifest;
import kz.consular.gateway.signature.cades.CadesSigner;
import kz.consular.gateway.signature.keys.SealAlgorithm;
import kz.consular.gateway.signature.validation.SubIndication;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(IssuedKey.Kind.class)
@DisplayName("The verdict on the signer of a container")
class SignerVerdictTest extends OneSealedContainer {

    SignerVerdictTest(IssuedKey.Kind kind) {
        super(kind);
    }

    @Test
    @DisplayName("a seal of an unknown authority is not trusted, even with the same names")
    void a_foreign_signer() throws IOException {
        var foreign = TestSeals.in(folder.resolve("foreign"), clock, kind, BERLIN);
        var forged = folder.resolve("foreign.asice");
        foreign.seal(forged, BERLIN);

        assertIndeterminate(verdict(forged), SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    }

    @Test
    @DisplayName("the certificate of an officer or of a server is genuine, but may not seal")
    void a_certificate_that_is_no_seal() throws IOException {
        for (var profile : List.of(new Person(BERLIN, BERLIN), new Server(List.of(BERLIN)))) {
            var key = seals.authority().issue(profile, IssuedKey.Kind.EC_P256);

            assertIndeterminate(verdict(resealed(SealAlgorithm.ECDSA, key)), SubIndication.CHAIN_CONSTRAINTS_FAILURE);
        }
    }

    @Test
    @DisplayName("a key weaker than RSA-3072 is refused, though its certificate is genuine")
    void a_weak_key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var certificate = seals.authority().issue(new CertificateProfile.Seal(BERLIN), pair.getPublic());
        var key = new IssuedKey(pair.getPrivate(), List.of(certificate));

        assertIndeterminate(verdict(resealed(SealAlgorithm.RSA, key)), SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
    }

    @Test
    @DisplayName("a signature is bound to its certificate: another one with the same serial number is refused")
    void a_signature_without_its_certificate() throws Exception {
        var genuine = Repacked.of(container);
        var certificate = seals.key(BERLIN).certificate().getEncoded();
        certificate[certificate.length - 1] ^= 1;
        var signed = new CMSSignedData(genuine.content(AsicManifest.SIGNATURE));
        var twin = new CollectionStore<>(List.of(new X509CertificateHolder(certificate)));
        var forged = CMSSignedData.replaceCertificatesAndCRLs(signed, twin, null, null);

        assertIndeterminate(
                verdict(genuine.with(AsicManifest.SIGNATURE, forged.getEncoded())
                        .to(container)),
                SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
    }

    /** The manifest of the container signed by another key. */
    private Path resealed(SealAlgorithm algorithm, IssuedKey key) throws IOException {
        var genuine = Repacked.of(container);
        var signer = new CadesSigner(algorithm, key.key(), key.chain());
        return genuine.with(AsicManifest.SIGNATURE, signer.sign(genuine.content(AsicManifest.NAME), clock.instant()))
                .to(folder.resolve("resealed.asice"));
    }

    @Test
    @DisplayName("a revoked seal does not pass")
    void a_revoked_signer() throws IOException {
        seals.revoke(BERLIN);

        assertIndeterminate(verdict(container), SubIndication.REVOKED_NO_POE);
        assertThat(SubIndication.REVOKED_NO_POE.mayPassLater()).isFalse();
    }

    @Test
    @DisplayName("a container that existed before the revocation passes for that time")
    void a_seal_revoked_afterwards() throws IOException {
        var received = clock.instant();
        clock.forward(Duration.ofDays(1));
        seals.revoke(BERLIN);

        assertThat(seals.verifier().verify(container, received)).isInstanceOf(Verdict.Passed.class);
        assertIndeterminate(verdict(container), SubIndication.REVOKED_NO_POE);
    }

    @Test
    @DisplayName("the seal passes in the last second of its certificate and not in the next")
    void an_expired_signer() throws IOException {
        var end = seals.key(BERLIN).certificate().getNotAfter().toInstant();
        clock.forward(Duration.between(clock.instant(), end));
        seals.publish();

        assertThat(verdict(container)).isInstanceOf(Verdict.Passed.class);
        clock.forward(Duration.ofSeconds(1));
        assertIndeterminate(verdict(container), SubIndication.OUT_OF_BOUNDS_NO_POE);
    }

    @Test
    @DisplayName("without a revocation list the verdict is TRY_LATER")
    void a_missing_revocation_list() throws IOException {
        var verifier = seals.verifier();
        Files.delete(seals.revocationList());

        assertIndeterminate(verifier.verify(container, clock.instant()), SubIndication.TRY_LATER);
        assertThat(SubIndication.TRY_LATER.mayPassLater()).isTrue();
    }

    @Test
    @DisplayName("a revocation list is valid up to its nextUpdate, not a second longer")
    void an_old_revocation_list() throws IOException {
        clock.forward(Duration.ofDays(30));
        assertThat(verdict(container)).isInstanceOf(Verdict.Passed.class);

        clock.forward(Duration.ofSeconds(1));
        assertIndeterminate(verdict(container), SubIndication.TRY_LATER);
    }
}
