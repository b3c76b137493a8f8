package kz.consular.gateway.signature;

import static kz.consular.gateway.signature.TestSeals.content;
import static kz.consular.gateway.signature.Verdicts.assertFailed;
import static kz.consular.gateway.signature.Verdicts.assertIndeterminate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.asic.AsicManifest;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.asic.SealedEntry;
import kz.consular.gateway.signature.validation.SubIndication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(IssuedKey.Kind.class)
@DisplayName("The verdict on the contents of a container")
class VerdictTest extends OneSealedContainer {

    VerdictTest(IssuedKey.Kind kind) {
        super(kind);
    }

    @Test
    @DisplayName("an untouched container passes: signer, time and files are known")
    void an_untouched_container_passes() throws IOException {
        assertThat(verdict(container)).isInstanceOfSatisfying(Verdict.Passed.class, passed -> {
            assertThat(passed.signer().commonName()).isEqualTo(BERLIN);
            assertThat(passed.signedAt()).isEqualTo(clock.instant());
            assertThat(passed.contents().entries())
                    .extracting(SealedEntry::name, SealedEntry::mediaType, SealedEntry::size)
                    .containsExactly(
                            tuple("application.xml", "application/xml", 14L),
                            tuple("documents/passport.pdf", "application/pdf", 17L));
        });
    }

    @Test
    @DisplayName("a container that passed can be read file by file, and later without another validation")
    void sealed_files_can_be_read() throws IOException {
        for (var contents :
                List.of(((Verdict.Passed) verdict(container)).contents(), SealedContents.ofKnown(container))) {
            try (var passport = contents.open("documents/passport.pdf")) {
                assertThat(passport).hasContent("%PDF-1.7 passport");
            }
            assertThat(contents.entry("documents/none.pdf")).isEmpty();
        }
    }

    @Test
    @DisplayName("a changed document is TOTAL-FAILED")
    void a_changed_document() throws IOException {
        var forged = Repacked.of(container).with("documents/passport.pdf", "%PDF-1.7 PASSPORT");

        assertFailed(verdict(forged.to(container)), SubIndication.HASH_FAILURE);
    }

    @Test
    @DisplayName("a changed manifest is TOTAL-FAILED")
    void a_changed_manifest() throws IOException {
        var forged = Repacked.of(container);
        forged.with(AsicManifest.NAME, forged.text(AsicManifest.NAME).replace("application/pdf", "application/pdg"));

        assertFailed(verdict(forged.to(container)), SubIndication.HASH_FAILURE);
    }

    @Test
    @DisplayName("a signature from another container is TOTAL-FAILED")
    void a_swapped_signature() throws IOException {
        var other = folder.resolve("other.asice");
        try (var writer = ContainerWriter.create(other, seals.key(BERLIN), clock)) {
            writer.add("application.xml", "application/xml", content("<other/>"));
            writer.seal();
        }
        var swapped = Repacked.of(container)
                .with(AsicManifest.SIGNATURE, Repacked.of(other).content(AsicManifest.SIGNATURE));

        assertFailed(verdict(swapped.to(container)), SubIndication.HASH_FAILURE);
    }

    @Test
    @DisplayName("a signature value with one changed bit is TOTAL-FAILED")
    void a_changed_signature_value() throws IOException {
        var forged = Repacked.of(container);
        var signature = forged.content(AsicManifest.SIGNATURE);
        signature[signature.length - 1] ^= 1;

        assertFailed(
                verdict(forged.with(AsicManifest.SIGNATURE, signature).to(container)),
                SubIndication.SIG_CRYPTO_FAILURE);
    }

    @Test
    @DisplayName("a signature that is no CMS structure is TOTAL-FAILED")
    void a_signature_of_rubbish() throws IOException {
        for (var rubbish : List.of("", "rubbish", "0\u0080", "0\u0003\u0002\u0001\u0001")) {
            var forged =
                    Repacked.of(container).with(AsicManifest.SIGNATURE, rubbish.getBytes(StandardCharsets.ISO_8859_1));

            assertFailed(verdict(forged.to(folder.resolve("forged.asice"))), SubIndication.FORMAT_FAILURE);
        }
    }

    @Test
    @DisplayName("a truncated signature, or one with a changed byte, always gets a verdict")
    void a_damaged_signature_always_gets_a_verdict() throws IOException {
        var whole = Repacked.of(container).content(AsicManifest.SIGNATURE);
        for (var i = 0; i < whole.length; i += 11) {
            var damaged = whole.clone();
            damaged[i] ^= 0x55;
            var forged = Repacked.of(container).with(AsicManifest.SIGNATURE, damaged);

            assertThat(verdict(forged.to(folder.resolve("damaged.asice")))).isNotNull();
        }
    }

    @Test
    @DisplayName("a missing file is INDETERMINATE, and a later validation does not help")
    void a_removed_file() throws IOException {
        var thinned = Repacked.of(container).without("documents/passport.pdf");

        assertIndeterminate(verdict(thinned.to(container)), SubIndication.SIGNED_DATA_NOT_FOUND);
        assertThat(SubIndication.SIGNED_DATA_NOT_FOUND.mayPassLater()).isFalse();
    }

    @Test
    @DisplayName("a file that no manifest covers is refused")
    void an_added_file() throws IOException {
        var padded = Repacked.of(container).with("documents/consent.pdf", "%PDF-1.7 forged consent");

        assertFailed(verdict(padded.to(container)), SubIndication.FORMAT_FAILURE);
    }

    @Test
    @DisplayName("a changed document is TOTAL-FAILED even while the revocation list is missing")
    void refutation_comes_before_doubt() throws IOException {
        var verifier = seals.verifier();
        Files.delete(seals.revocationList());
        var forged = Repacked.of(container).with("documents/passport.pdf", "%PDF-1.7 PASSPORT");

        assertFailed(verifier.verify(forged.to(container), clock.instant()), SubIndication.HASH_FAILURE);
    }
}
