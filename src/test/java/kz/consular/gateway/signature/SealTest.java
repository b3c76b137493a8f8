package kz.consular.gateway.signature;

import static kz.consular.gateway.signature.TestSeals.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.consular.gateway.demo.pki.CertificateAuthority;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.asic.SealedEntry;
import kz.consular.gateway.signature.keys.SealAlgorithm;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mission seals a dossier as ASiC-E with CAdES")
class SealTest {

    private static final String BERLIN = "mission.BERLIN";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private TestSeals seals;
    private Path target;

    @BeforeEach
    void issueSeals() {
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, BERLIN);
        target = folder.resolve("dossier.asice");
    }

    @Test
    @DisplayName("the media type begins at byte 38 of the file, where file(1) looks for it")
    void mimetype_comes_first_and_stored() throws IOException {
        seals.seal(target, BERLIN);

        var start = new String(Files.readAllBytes(target), StandardCharsets.ISO_8859_1);
        assertThat(start.substring(30, 38)).isEqualTo("mimetype");
        assertThat(start.substring(38)).startsWith("application/vnd.etsi.asic-e+zipPK");
    }

    @Test
    @DisplayName("each file is reported with its size and SHA-256, and the manifest repeats it")
    void the_manifest_names_each_file_with_its_digest() throws IOException {
        try (var writer = ContainerWriter.create(target, seals.key(BERLIN), clock)) {
            var added = writer.add("documents/passport.pdf", "application/pdf", content("abc"));
            writer.seal();

            // FIPS 180-4, example of the one-block message "abc"
            var digest = Sha256.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(added).isEqualTo(new SealedEntry("documents/passport.pdf", "application/pdf", 3, digest));
            assertThat(Repacked.of(target).text("META-INF/ASiCManifest001.xml"))
                    .contains("URI=\"documents/passport.pdf\"", "MimeType=\"application/pdf\"")
                    .contains("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
                    .contains("SigReference URI=\"META-INF/signature001.p7s\"");
        }
    }

    @Test
    @DisplayName("the sealed container has the digest and the size of its file")
    void the_whole_file_is_digested_while_it_is_written() throws IOException {
        var container = seals.seal(target, BERLIN);

        assertThat(container.digest()).isEqualTo(Sha256.ofFile(target));
        assertThat(container.size()).isEqualTo(Files.size(target));
    }

    @Test
    @DisplayName("XML is deflated, scans are not")
    void only_text_is_deflated() throws IOException {
        var long_text = "<x>" + "the same again ".repeat(5000) + "</x>";
        try (var writer = ContainerWriter.create(target, seals.key(BERLIN), clock)) {
            writer.add("documents/scan.pdf", "application/pdf", content(long_text));
            writer.add("application.xml", "application/xml", content(long_text));
            writer.add("documents/photo.jpg", "image/jpeg", content(long_text));
            writer.seal();
        }

        try (var zip = new ZipFile(target.toFile())) {
            assertThat(compressed(zip, "documents/scan.pdf")).isGreaterThanOrEqualTo(long_text.length());
            assertThat(compressed(zip, "application.xml")).isLessThan(1000);
            assertThat(compressed(zip, "documents/photo.jpg")).isGreaterThanOrEqualTo(long_text.length());
        }
    }

    private static long compressed(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry.getCompressedSize();
    }

    @Test
    @DisplayName("a container closed before it is sealed leaves no file")
    void an_unfinished_container_disappears() throws IOException {
        try (var writer = ContainerWriter.create(target, seals.key(BERLIN), clock)) {
            writer.add("application.xml", "application/xml", content("<application/>"));
        }

        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("a container with a truncated document cannot be sealed")
    void a_document_that_broke_off_is_not_sealed() throws IOException {
        try (var writer = ContainerWriter.create(target, seals.key(BERLIN), clock)) {
            writer.add("application.xml", "application/xml", content("<application/>"));
            assertThatThrownBy(() -> writer.add("documents/cut.pdf", "application/pdf", broken()))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(writer::seal).isInstanceOf(IllegalStateException.class);
        }

        assertThat(target).doesNotExist();
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // it fails at the first byte
    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the officer's line went dead");
            }
        };
    }

    @Test
    @DisplayName("an empty container cannot be sealed")
    void an_empty_container_is_not_sealed() throws IOException {
        try (var writer = ContainerWriter.create(target, seals.key(BERLIN), clock)) {
            assertThatThrownBy(writer::seal).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("an existing file is not overwritten")
    void nothing_is_overwritten() throws IOException {
        Files.writeString(target, "precious");

        assertThatThrownBy(() -> ContainerWriter.create(target, seals.key(BERLIN), clock))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../up.pdf",
                "documents/../../up.pdf",
                "documents\\x.pdf",
                "documents//x.pdf",
                "documents/",
                "documents/.hidden",
                "C:x.pdf",
                "паспорт.pdf",
                "mimetype",
                "META-INF/x.xml",
                "meta-inf/x.xml",
                "APPLICATION.XML"
            })
    @DisplayName("a name that points out of the folder, is ambiguous or is taken is refused")
    void unsafe_names_are_refused(String name) throws IOException {
        try (var writer = ContainerWriter.create(target, seals.key(BERLIN), clock)) {
            writer.add("application.xml", "application/xml", content("<application/>"));

            assertThatThrownBy(() -> writer.add(name, "application/pdf", content("x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("an expired certificate seals nothing, and the message names its end")
    void an_expired_certificate_does_not_seal() {
        clock.forward(Duration.ofDays(731));

        assertThatThrownBy(() -> ContainerWriter.create(target, seals.key(BERLIN), clock))
                .isInstanceOf(SealingKeyUnavailable.class)
                .hasMessageContaining(BERLIN)
                .hasMessageContaining("2028-11-21T09:55:00Z");
        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("RSA of 2048 bits is refused, RSA of 3072 is not")
    void weak_keys_are_refused() throws Exception {
        assertThatThrownBy(() -> rsa(2048))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RSA of at least 3072 bits");
        assertThat(rsa(3072).algorithm()).isEqualTo(SealAlgorithm.RSA);
    }

    private SealKey rsa(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var pair = generator.generateKeyPair();
        var certificate = seals.authority().issue(new CertificateProfile.Seal(BERLIN), pair.getPublic());
        return new SealKey(BERLIN, pair.getPrivate(), List.of(certificate));
    }

    @Test
    @DisplayName("a key with another key's certificate is refused")
    void key_and_certificate_belong_together() {
        var authority = CertificateAuthority.create("Test CA", Clock.systemUTC());
        var one = authority.issue(new CertificateProfile.Seal(BERLIN), IssuedKey.Kind.EC_P256);
        var other = authority.issue(new CertificateProfile.Seal(BERLIN), IssuedKey.Kind.EC_P256);

        assertThatThrownBy(() -> new SealKey(BERLIN, one.key(), other.chain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    @DisplayName("the text form of a key does not show the key")
    void a_key_prints_as_its_name() {
        assertThat(seals.key(BERLIN)).hasToString("seal key of mission.BERLIN");
    }
}
