package kz.consular.gateway.signature.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.Repacked;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.validation.SubIndication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The trust anchors and revocation lists of a node")
class TrustTest {

    private static final String BERLIN = "mission.BERLIN";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private TestSeals seals;
    private Path container;

    @BeforeEach
    void seal() {
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, BERLIN);
        container = folder.resolve("dossier.asice");
        seals.seal(container, BERLIN);
    }

    @Test
    @DisplayName("a new revocation list is read without a restart")
    void a_changed_list_is_read_again() throws IOException {
        var verifier = seals.verifier();
        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Passed.class);

        seals.revoke(BERLIN);
        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Indeterminate.class);
    }

    @Test
    @DisplayName("a list that another of the same size and time replaces is read again")
    void a_replaced_list_is_read_again() throws IOException {
        var verifier = seals.verifier();
        var time = Files.getLastModifiedTime(seals.revocationList());
        clock.forward(Duration.ofDays(31));
        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Indeterminate.class);

        var old = Files.move(seals.revocationList(), folder.resolve("old.der"));
        seals.publish();
        assertThat(Files.size(seals.revocationList())).isCloseTo(Files.size(old), within(3L));
        Files.setLastModifiedTime(seals.revocationList(), time);
        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    @DisplayName("a stored container is validated at its signing time, so it outlives its certificate")
    void kept_containers_outlive_certificates() throws IOException {
        var verifier = seals.verifier();
        clock.forward(Duration.ofDays(1));
        seals.revoke(BERLIN);
        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Indeterminate.class);
        assertThat(verifier.verifyKept(container)).isInstanceOf(Verdict.Passed.class);

        clock.forward(Duration.ofDays(3650));
        seals.publish();
        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Indeterminate.class);
        assertThat(verifier.verifyKept(container)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    @DisplayName("a stored container must be unchanged, and its certificate not revoked at the signing time")
    void kept_containers_are_judged() throws IOException {
        var verifier = seals.verifier();
        var changed = Repacked.of(container)
                .with("documents/passport.pdf", "%PDF-1.7 other")
                .to(folder.resolve("changed.asice"));
        assertThat(verifier.verifyKept(changed)).isInstanceOf(Verdict.Failed.class);

        seals.revoke(BERLIN);
        clock.forward(Duration.ofHours(1));
        seals.seal(folder.resolve("late.asice"), BERLIN);
        assertThat(verifier.verifyKept(folder.resolve("late.asice"))).isInstanceOf(Verdict.Indeterminate.class);
    }

    @Test
    @DisplayName("a list that is only half written is TRY_LATER, and the message names the file")
    void a_broken_list_means_try_later() throws IOException {
        var verifier = seals.verifier();
        Files.writeString(seals.revocationList(), "half a li");

        assertThat(verifier.verify(container, clock.instant()))
                .isInstanceOfSatisfying(Verdict.Indeterminate.class, indeterminate -> {
                    assertThat(indeterminate.why()).isEqualTo(SubIndication.TRY_LATER);
                    assertThat(indeterminate.detail()).contains("crl.der");
                });
    }

    @Test
    @DisplayName("a list signed by another authority of the same name is ignored")
    void a_forged_list_is_not_believed() throws IOException {
        var verifier = seals.verifier();
        var other = TestSeals.in(folder.resolve("other"), clock, IssuedKey.Kind.EC_P256, BERLIN);
        Files.write(seals.revocationList(), Files.readAllBytes(other.revocationList()));
        Files.setLastModifiedTime(seals.revocationList(), FileTime.from(Instant.EPOCH));

        assertThat(verifier.verify(container, clock.instant()))
                .isInstanceOfSatisfying(
                        Verdict.Indeterminate.class,
                        indeterminate -> assertThat(indeterminate.why()).isEqualTo(SubIndication.TRY_LATER));
    }

    @Test
    @DisplayName("two authorities with one name may be in one file, each with a list of its own")
    void several_authorities() throws IOException {
        var other = TestSeals.in(folder.resolve("other"), clock, IssuedKey.Kind.EC_P256, BERLIN);
        var foreign = folder.resolve("foreign.asice");
        other.seal(foreign, BERLIN);
        var both = Files.writeString(
                folder.resolve("both.pem"),
                Files.readString(other.caCertificates()) + Files.readString(seals.caCertificates()));
        var verifier = new SealVerifier(Trust.load(both, seals.revocationList()));

        assertThat(verifier.verify(container, clock.instant())).isInstanceOf(Verdict.Passed.class);
        assertThat(verifier.verify(foreign, clock.instant()))
                .isInstanceOfSatisfying(
                        Verdict.Indeterminate.class,
                        indeterminate -> assertThat(indeterminate.why()).isEqualTo(SubIndication.TRY_LATER));
    }

    @Test
    @DisplayName("a wrong setting stops the start with a sentence that names file and setting")
    void wrong_settings_are_named() throws IOException {
        var nothing = folder.resolve("nothing.pem");
        var rubbish = Files.writeString(folder.resolve("rubbish.pem"), "rubbish");
        var empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> Trust.load(nothing, seals.revocationList()))
                .isInstanceOf(TrustUnusable.class)
                .hasMessageContainingAll(nothing.toString(), "gateway.signing.ca-certificates");
        assertThatThrownBy(() -> Trust.load(rubbish, seals.revocationList()))
                .isInstanceOf(TrustUnusable.class)
                .hasMessageContainingAll(rubbish.toString(), "gateway.signing.ca-certificates");
        assertThatThrownBy(() -> Trust.load(seals.caCertificates(), nothing))
                .isInstanceOf(TrustUnusable.class)
                .hasMessageContainingAll(nothing.toString(), "gateway.signing.revocation-list");
        assertThatThrownBy(() -> Trust.load(seals.caCertificates(), rubbish))
                .isInstanceOf(TrustUnusable.class)
                .hasMessageContainingAll(rubbish.toString(), "gateway.signing.revocation-list");
        assertThatThrownBy(() -> Trust.load(seals.caCertificates(), empty))
                .isInstanceOf(TrustUnusable.class)
                .hasMessageContainingAll(empty.toString(), "gateway.signing.revocation-list");
    }

    @Test
    @DisplayName("the certificate of a party is not accepted as an authority")
    void a_seal_is_no_authority() throws IOException {
        var leaf = Files.writeString(
                folder.resolve("leaf.pem"), TestSeals.pem(seals.key(BERLIN).certificate()));

        assertThatThrownBy(() -> Trust.load(leaf, seals.revocationList()))
                .isInstanceOf(TrustUnusable.class)
                .hasMessageContaining("certification authorities");
    }
}
