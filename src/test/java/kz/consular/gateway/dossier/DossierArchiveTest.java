package kz.consular.gateway.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.FileName;
import kz.consular.gateway.domain.MediaType;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Content;
import kz.consular.gateway.domain.application.DocumentCopy;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.asic.SealedEntry;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("A dossier that was sealed and verified is opened unchanged")
class DossierArchiveTest {
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00.123Z");
    private static final String CASE = "BERLIN-2026-000001";
    private static final Application FAMILY = Applications.family()
            .applicant(person -> person.secretBearer().iin("000101100006"))
            .child(
                    "child-2",
                    child -> child.aged(12)
                            .leavingWithOneParent(OtherParent.REGISTRATION_UNKNOWN)
                            .card(new IdentityCard.Wanting(IdentityCard.Cause.LOST, Optional.of("Lost."))))
            .dependant("dependant-1", false)
            .build();

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(NOON);
    private TestDepot depot;
    private TestSeals seals;
    private DossierArchive archive;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder.resolve("data"), clock);
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, "mission.BERLIN");
        archive = TestDossiers.archive(depot.containers(), seals, clock);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    private static Dossier dossier() {
        return TestDossiers.dossier(CASE, FAMILY, NOON, "dependant-1", "child-2");
    }

    @Test
    void it_opens_as_the_dossier_that_was_sealed_with_every_copy_byte_by_byte() throws Exception {
        var contents = TestDossiers.contents(FAMILY);
        var sealed = archive.seal(dossier(), contents);
        var verdict = (Verdict.Passed) seals.verifier().verify(archive.container(sealed.digest()), NOON);
        assertThat(verdict.signer().commonName()).isEqualTo("mission.BERLIN");
        assertThat(archive.open(verdict.contents())).isEqualTo(dossier());
        assertThat(archive.open(sealed.digest())).isEqualTo(dossier());
        var copies = dossier().copies();
        for (var i = 0; i < copies.size(); i++) {
            assertThat(verdict.contents().open(copies.get(i).path()))
                    .hasSameContentAs(contents.get(i).open());
        }
    }

    @Test
    void the_container_holds_the_application_and_numbered_copies_with_the_endings_of_their_types() {
        var application = withDocuments(MediaType.PDF, MediaType.JPEG, MediaType.PNG, MediaType.TIFF);
        var sealed = archive.seal(TestDossiers.dossier(CASE, application, NOON), TestDossiers.contents(application));
        assertThat(archive.contents(sealed.digest()).entries())
                .extracting(SealedEntry::name)
                .containsExactly(
                        "application.xml",
                        "documents/001.pdf",
                        "documents/002.jpg",
                        "documents/003.png",
                        "documents/004.tif");
        assertThat(archive.contents(sealed.digest()).entries())
                .extracting(SealedEntry::mediaType)
                .containsExactly("application/xml", "application/pdf", "image/jpeg", "image/png", "image/tiff");
    }

    private static Application withDocuments(MediaType... types) {
        var adult = Applications.singleAdult().build();
        var documents = new ArrayList<DocumentCopy>();
        for (var type : types) {
            documents.add(new DocumentCopy(
                    DocumentKind.ADDITIONAL, List.of(), type, new FileName(type + "." + type.extension())));
        }
        return new Application(
                adult.applicant(),
                adult.declaredIncapable(),
                adult.leftOnTemporaryAffairs(),
                adult.representative(),
                adult.lastRegistration(),
                adult.addressAbroad(),
                adult.children(),
                adult.dependants(),
                documents);
    }

    @Test
    void its_application_xml_is_valid_by_the_schema_of_the_channel_as_the_offices_have_it() throws Exception {
        var sealed = archive.seal(dossier(), TestDossiers.contents(FAMILY));
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("wsdl/office-channel.xsd").toFile());
        try (var xml = archive.contents(sealed.digest()).open("application.xml")) {
            schema.newValidator().validate(new StreamSource(xml));
        }
    }

    @Test
    void the_fingerprint_depends_on_the_submission_and_not_on_time_or_case() {
        var contents = TestDossiers.contents(FAMILY);
        var sealed = archive.seal(dossier(), contents);
        clock.forward(Duration.ofDays(1));
        var again = archive.seal(
                TestDossiers.dossier("BERLIN-2026-000002", FAMILY, clock.instant(), "dependant-1"), contents);
        assertThat(again.fingerprint())
                .isEqualTo(sealed.fingerprint())
                .isEqualTo(archive.fingerprint(FAMILY, contents));
        assertThat(again.digest()).isNotEqualTo(sealed.digest());
        var other = new ArrayList<Content>(contents);
        other.set(0, TestDossiers.content("%PDF-1.7 another"));
        assertThat(archive.fingerprint(FAMILY, other)).isNotEqualTo(sealed.fingerprint());
        assertThat(archive.fingerprint(Applications.family().build(), contents)).isNotEqualTo(sealed.fingerprint());
    }

    @Test
    void a_copy_that_breaks_off_in_the_middle_leaves_no_file() {
        var contents = new ArrayList<Content>(TestDossiers.contents(FAMILY));
        contents.set(1, () -> new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), failing()));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> archive.seal(dossier(), contents))
                .withMessageContaining(CASE);
        assertThat(depot.files()).isEmpty();
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // it fails at the first byte
    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The disk failed");
            }
        };
    }

    @Test
    void no_dossier_is_sealed_on_a_disk_that_is_nearly_full() {
        var full = TestDossiers.archive(depot.containersWithReserve(DataSize.ofTerabytes(1_000)), seals, clock);
        assertThatExceptionOfType(NoSpaceLeft.class)
                .isThrownBy(() -> full.seal(dossier(), TestDossiers.contents(FAMILY)));
        assertThat(depot.files()).isEmpty();
    }

    @Test
    void a_missing_container_is_named_by_its_digest() {
        var gone = Sha256.of("0".repeat(64));
        assertThatExceptionOfType(DossierMissing.class)
                .isThrownBy(() -> archive.open(gone))
                .withMessageContaining(gone.hex())
                .withMessageContaining("backup");
    }

    @Test
    void a_registration_is_to_be_established_of_a_person_of_the_application_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestDossiers.dossier(CASE, FAMILY, NOON, "stranger"));
    }
}
