package kz.consular.gateway.signature;

import static kz.consular.gateway.signature.TestSeals.content;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.asic.AsicManifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(IssuedKey.Kind.class)
@DisplayName("EU DSS, an independent validator, gives the same verdicts")
class DssAgreesTest {

    private static final String BERLIN = "mission.BERLIN";

    private final IssuedKey.Kind kind;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private TestSeals seals;
    private SealVerifier verifier;
    private Path container;

    DssAgreesTest(IssuedKey.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void seal() {
        seals = TestSeals.in(folder.resolve("pki"), clock, kind, BERLIN);
        verifier = seals.verifier();
        container = folder.resolve("dossier.asice");
        seals.seal(container, BERLIN);
    }

    /**
     * The default policy of DSS, with the test authority as trust anchor and its list as the only source of revocation.
     */
    private SimpleReport dss(Path path) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(seals.caCertificates().toFile()));
        var certificates = new CommonCertificateVerifier(true);
        certificates.setTrustedCertSources(trusted);
        if (Files.exists(seals.revocationList())) {
            certificates.setCrlSource(new ExternalResourcesCRLSource(
                    new FileDocument(seals.revocationList().toFile()).openStream()));
        }
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(path.toFile()));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(clock.instant()));
        return validator.validateDocument().getSimpleReport();
    }

    private static Indication indication(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> Indication.TOTAL_PASSED;
            case Verdict.Failed _ -> Indication.TOTAL_FAILED;
            case Verdict.Indeterminate _ -> Indication.INDETERMINATE;
        };
    }

    private static @Nullable String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> null;
            case Verdict.Failed failed -> failed.why().name();
            case Verdict.Indeterminate open -> open.why().name();
        };
    }

    private static @Nullable String why(SimpleReport theirs) {
        var subIndication = theirs.getSubIndication(theirs.getFirstSignatureId());
        return subIndication == null ? null : subIndication.name();
    }

    private void assertBoth(Path path, Indication expected, @Nullable String ourWord, @Nullable String theirWord)
            throws IOException {
        var ours = verifier.verify(path, clock.instant());
        var theirs = dss(path);

        assertThat(indication(ours)).as("our verdict").isEqualTo(expected);
        assertThat(theirs.getIndication(theirs.getFirstSignatureId()))
                .as("the verdict of DSS")
                .isEqualTo(expected);
        assertThat(why(ours)).as("our word for it").isEqualTo(ourWord);
        assertThat(why(theirs)).as("the word of DSS for it").isEqualTo(theirWord);
    }

    @Test
    @DisplayName("a sealed container passes, at level BASELINE-B")
    void a_good_container() throws IOException {
        assertBoth(container, Indication.TOTAL_PASSED, null, null);
        var report = dss(container);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.CAdES_BASELINE_B);
    }

    @Test
    @DisplayName("DSS reports nothing but missing web addresses in the certificates")
    void nothing_to_complain_of() {
        var report = dss(container);

        assertThat(report.getAdESValidationErrors(report.getFirstSignatureId())).isEmpty();
        assertThat(report.getAdESValidationWarnings(report.getFirstSignatureId()))
                .extracting(Message::getValue)
                .containsExactly(
                        "The authority info access is not present!", "The revocation info access is not present!");
    }

    @Test
    @DisplayName("a changed document")
    void a_changed_document() throws IOException {
        var forged = Repacked.of(container).with("documents/passport.pdf", "%PDF-1.7 PASSPORT");

        assertBoth(forged.to(container), Indication.TOTAL_FAILED, "HASH_FAILURE", "HASH_FAILURE");
    }

    @Test
    @DisplayName("a changed manifest")
    void a_changed_manifest() throws IOException {
        var forged = Repacked.of(container);
        forged.with(AsicManifest.NAME, forged.text(AsicManifest.NAME).replace("application/pdf", "application/pdg"));

        assertBoth(forged.to(container), Indication.TOTAL_FAILED, "HASH_FAILURE", "HASH_FAILURE");
    }

    @Test
    @DisplayName("a signature from another container")
    void a_swapped_signature() throws IOException {
        var other = folder.resolve("other.asice");
        try (var writer = ContainerWriter.create(other, seals.key(BERLIN), clock)) {
            writer.add("application.xml", "application/xml", content("<other/>"));
            writer.seal();
        }
        var swapped = Repacked.of(container)
                .with(AsicManifest.SIGNATURE, Repacked.of(other).content(AsicManifest.SIGNATURE));

        assertBoth(swapped.to(container), Indication.TOTAL_FAILED, "HASH_FAILURE", "HASH_FAILURE");
    }

    @Test
    @DisplayName("a changed signature value")
    void a_changed_signature_value() throws IOException {
        var forged = Repacked.of(container);
        var signature = forged.content(AsicManifest.SIGNATURE);
        signature[signature.length - 1] ^= 1;

        assertBoth(
                forged.with(AsicManifest.SIGNATURE, signature).to(container),
                Indication.TOTAL_FAILED,
                "SIG_CRYPTO_FAILURE",
                "SIG_CRYPTO_FAILURE");
    }

    @Test
    @DisplayName("a removed file")
    void a_removed_file() throws IOException {
        assertBoth(
                Repacked.of(container).without("documents/passport.pdf").to(container),
                Indication.INDETERMINATE,
                "SIGNED_DATA_NOT_FOUND",
                "SIGNED_DATA_NOT_FOUND");
    }

    @Test
    @DisplayName("a signer of another authority")
    void a_foreign_signer() throws IOException {
        var foreign = TestSeals.in(folder.resolve("foreign"), clock, kind, BERLIN);
        var forged = folder.resolve("foreign.asice");
        foreign.seal(forged, BERLIN);

        assertBoth(forged, Indication.INDETERMINATE, "NO_CERTIFICATE_CHAIN_FOUND", "NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    @DisplayName("an expired signer; DSS also finds that it was never revoked, to no effect")
    void an_expired_signer() throws IOException {
        clock.forward(Duration.ofDays(729));
        seals.publish();
        clock.forward(Duration.ofDays(2));

        assertBoth(container, Indication.INDETERMINATE, "OUT_OF_BOUNDS_NO_POE", "OUT_OF_BOUNDS_NOT_REVOKED");
    }

    @Test
    @DisplayName("a revoked signer")
    void a_revoked_signer() throws IOException {
        clock.forward(Duration.ofHours(1));
        seals.revoke(BERLIN);
        clock.forward(Duration.ofHours(1));

        assertBoth(container, Indication.INDETERMINATE, "REVOKED_NO_POE", "REVOKED_NO_POE");
    }

    @Test
    @DisplayName("a missing revocation list; only our verdict is TRY_LATER")
    void a_missing_revocation_list() throws IOException {
        Files.delete(seals.revocationList());

        assertBoth(container, Indication.INDETERMINATE, "TRY_LATER", "CERTIFICATE_CHAIN_GENERAL_FAILURE");
    }

    @Test
    @DisplayName("an added file passes DSS with a warning; we refuse it, because a reader would take it for sealed")
    void an_added_file_is_where_we_are_stricter() throws IOException {
        var padded = Repacked.of(container)
                .with("documents/consent.pdf", "%PDF-1.7 forged consent")
                .to(container);
        var theirs = dss(padded);

        assertThat(theirs.getIndication(theirs.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(indication(verifier.verify(padded, clock.instant()))).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    @DisplayName(
            "a revocation list after its nextUpdate is accepted by the default policy of DSS; our verdict is TRY_LATER")
    void an_old_revocation_list_is_where_we_are_stricter() throws IOException {
        clock.forward(Duration.ofDays(31));
        var theirs = dss(container);

        assertThat(theirs.getIndication(theirs.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(why(verifier.verify(container, clock.instant()))).isEqualTo("TRY_LATER");
    }
}
