package kz.consular.gateway.signature.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.ZipException;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.Repacked;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.asic.AsicManifest;
import kz.consular.gateway.signature.validation.SubIndication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A container built to be read in two ways, or to exhaust its reader, is refused")
class HostileZipTest {

    private static final String BERLIN = "mission.BERLIN";
    private static final String PASSPORT = "documents/passport.pdf";
    private static final String LOCAL = "PK\u0003\u0004";

    @TempDir
    Path folder;

    private TestSeals seals;
    private SealVerifier verifier;
    private Path container;

    @BeforeEach
    void seal() {
        seals = TestSeals.in(folder.resolve("pki"), BERLIN);
        verifier = seals.verifier();
        container = folder.resolve("dossier.asice");
        seals.seal(container, BERLIN);
    }

    private void assertRefused(Path path, String detail) throws IOException {
        assertThat(verifier.verify(path, Clock.systemUTC().instant()))
                .isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                    assertThat(failed.why()).isEqualTo(SubIndication.FORMAT_FAILURE);
                    assertThat(failed.detail()).contains(detail);
                });
    }

    @TestFactory
    @DisplayName("unsafe names")
    Stream<DynamicTest> names_that_could_lead_out_of_a_folder() {
        return Stream.of(
                        "../uments/passport.pdf",
                        "documents/../sport.pdf",
                        "/ocuments/passport.pdf",
                        "documents\\passport.pdf",
                        "documents//assport.pdf",
                        "documents/passport.p\u0000f",
                        "documents/passport.pd/",
                        "C:cuments/passport.pdf",
                        "documents/passport.p\nf")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var forged = folder.resolve("names.asice");
                    Files.deleteIfExists(forged);
                    Files.copy(container, forged);
                    assertRefused(Repacked.raw(forged, PASSPORT, name, true), "lead out of a folder");
                }));
    }

    @Test
    @DisplayName("two files of one name")
    void a_duplicate_name() throws IOException {
        Repacked.of(container).with("documents/passporu.pdf", "second").to(container);

        assertRefused(Repacked.raw(container, "documents/passporu.pdf", PASSPORT, true), "one name");
    }

    @Test
    @DisplayName("two files whose names differ in case only")
    void a_name_alike() throws IOException {
        assertRefused(
                Repacked.of(container).with("documents/PASSPORT.pdf", "second").to(container), "one name");
    }

    @Test
    @DisplayName("a mimetype that is not the first file")
    void mimetype_later() throws IOException {
        assertRefused(Repacked.of(container).withLast("mimetype").to(container), "'mimetype'");
    }

    @Test
    @DisplayName("a mimetype that is deflated")
    void mimetype_deflated() throws IOException {
        assertRefused(Repacked.of(container).withMimetypeDeflated().to(container), "'mimetype'");
    }

    @Test
    @DisplayName("a mimetype of another kind of container, and none at all")
    void another_mimetype() throws IOException {
        assertRefused(
                Repacked.of(container)
                        .with("mimetype", "application/vnd.etsi.asic-s+zip")
                        .to(container),
                "'mimetype'");
        assertRefused(Repacked.of(container).without("mimetype").to(container), "'mimetype'");
    }

    @Test
    @DisplayName("a manifest of more than 1 MiB")
    void an_oversized_manifest() throws IOException {
        var padded = Repacked.of(container);
        padded.with(AsicManifest.NAME, padded.text(AsicManifest.NAME) + " ".repeat(1 << 20));

        assertRefused(padded.to(container), "larger than 1 MiB");
    }

    @Test
    @DisplayName("a manifest with a document type or entities, or that is no manifest")
    void a_manifest_that_is_no_manifest() throws IOException {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
        for (var text : new String[] {bomb, "", "<x/>", "rubbish", "<asic:ASiCManifest/>"}) {
            assertRefused(
                    Repacked.of(container).with(AsicManifest.NAME, text).to(folder.resolve("x.asice")), "manifest");
        }
    }

    @Test
    @DisplayName("a manifest that is valid but for a document type")
    void a_manifest_with_a_document_type() throws IOException {
        var root = "<asic:ASiCManifest";
        var typed = Repacked.of(container);
        typed.with(AsicManifest.NAME, typed.text(AsicManifest.NAME).replace(root, "<!DOCTYPE x>" + root));

        assertRefused(typed.to(container), "The manifest is not the XML");
    }

    @Test
    @DisplayName("a second manifest or signature")
    void a_second_manifest() throws IOException {
        assertRefused(
                Repacked.of(container)
                        .with("META-INF/ASiCManifest002.xml", "<x/>")
                        .to(folder.resolve("m.asice")),
                "2 files");
        assertRefused(
                Repacked.of(container).with("META-INF/signature002.p7s", "x").to(folder.resolve("s.asice")), "2 files");
        assertRefused(
                Repacked.of(container).with("META-INF/evil.xml", "x").to(folder.resolve("e.asice")), "more than one");
    }

    @Test
    @DisplayName("no manifest, or no signature")
    void nothing_to_verify() throws IOException {
        assertRefused(Repacked.of(container).without(AsicManifest.NAME).to(folder.resolve("m.asice")), "manifest");
        assertRefused(
                Repacked.of(container).without(AsicManifest.SIGNATURE).to(folder.resolve("s.asice")), "signature");
    }

    @Test
    @DisplayName("more files than a dossier can have")
    void too_many_files() throws IOException {
        var crowded = Repacked.of(container);
        for (var i = 0; i < 1000; i++) {
            crowded.with("documents/" + i, "x");
        }

        assertRefused(crowded.to(container), "more than 1000 files");
    }

    @Test
    @DisplayName("a file named differently in its two headers")
    void headers_that_contradict_each_other() throws IOException {
        assertRefused(Repacked.raw(container, PASSPORT, "documents/passporu.pdf", false), "contradict");
    }

    @Test
    @DisplayName("bytes before the first file, between files, and after the end")
    void bytes_of_no_file() throws IOException {
        var text = Files.readString(container, ISO_8859_1);
        var second = text.indexOf(LOCAL, 4);
        var table = text.indexOf("PK\u0001\u0002");
        for (var at : new int[] {0, second, table, text.length()}) {
            var padded = text.substring(0, at) + "hidden" + text.substring(at);
            assertRefused(Files.writeString(folder.resolve("padded.asice"), padded, ISO_8859_1), "");
        }
    }

    @Test
    @DisplayName("a file hidden between the last file and the central directory, which is moved to fit")
    void a_file_that_the_table_does_not_know() throws IOException {
        var text = Files.readString(container, ISO_8859_1);
        var table = text.indexOf("PK\u0001\u0002");
        var end = text.indexOf("PK\u0005\u0006");
        var hidden = "PK\u0003\u0004 hidden";
        var moved = littleEndian(table + hidden.length());
        var forged =
                text.substring(0, table) + hidden + text.substring(table, end + 16) + moved + text.substring(end + 20);

        assertRefused(Files.writeString(container, forged, ISO_8859_1), "hides bytes");
    }

    @Test
    @DisplayName("a central directory that points to other bytes than those of the file")
    void a_table_that_points_elsewhere() throws IOException {
        var text = Files.readString(container, ISO_8859_1);
        var pointer = text.lastIndexOf(PASSPORT) - Integer.BYTES;
        var forged = text.substring(0, pointer) + littleEndian(0) + text.substring(pointer + Integer.BYTES);

        assertRefused(Files.writeString(container, forged, ISO_8859_1), "one behind the other");
    }

    private static String littleEndian(int value) {
        var bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
        return new String(bytes, ISO_8859_1);
    }

    @Test
    @DisplayName("a file that unpacks to more than its header declares")
    void a_bomb() throws IOException {
        var packed = Repacked.of(container)
                .with("documents/zeros.xml", "0".repeat(100_000))
                .to(container);
        var text = Files.readString(packed, ISO_8859_1);

        assertRefused(
                Files.writeString(packed, text.replace(littleEndian(100_000), littleEndian(10)), ISO_8859_1),
                "does not cover");
        var sealed = folder.resolve("bomb.asice");
        try (var writer = ContainerWriter.create(sealed, seals.key(BERLIN), Clock.systemUTC())) {
            writer.add("application.xml", "application/xml", TestSeals.content("0".repeat(100_000)));
            writer.seal();
        }
        var bomb = Files.readString(sealed, ISO_8859_1).replace(littleEndian(100_000), littleEndian(10));
        assertRefused(Files.writeString(sealed, bomb, ISO_8859_1), "size declared");
    }

    @Test
    @DisplayName("a bomb is refused at the first byte too many, before all of it is unpacked")
    void a_bomb_stops_early() throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var packed = new DeflaterInputStream(TestSeals.content("0".repeat(1_000_000)), deflater);
                var bomb = new Inflated(packed, 1000, 10)) {
            assertThatThrownBy(() -> bomb.read(new byte[11])).isInstanceOf(ZipException.class);
        } finally {
            deflater.end();
        }
    }

    @Test
    @DisplayName("a truncated file")
    void a_truncated_file() throws IOException {
        var whole = Files.readAllBytes(container);
        for (var length = 0; length < whole.length; length += 13) {
            var cut = Files.write(folder.resolve("cut.asice"), Arrays.copyOf(whole, length));
            assertRefused(cut, "");
        }
    }

    @Test
    @DisplayName("a changed byte always gets a verdict, and never changes contents that pass")
    void a_flipped_byte_gets_a_verdict() throws IOException {
        var whole = Files.readAllBytes(container);
        for (var at = 0; at < whole.length; at += 3) {
            var flipped = whole.clone();
            flipped[at] ^= (byte) 0xff;
            var verdict = verifier.verify(
                    Files.write(folder.resolve("flip.asice"), flipped),
                    Clock.systemUTC().instant());
            assertThat(verdict).as("byte " + at).isNotNull();
            if (verdict instanceof Verdict.Passed passed) {
                try (var passport = passed.contents().open(PASSPORT)) {
                    assertThat(passport).as("byte " + at).hasContent("%PDF-1.7 passport");
                }
            }
        }
    }

    @Test
    @DisplayName("a file that is no ZIP at all")
    void no_zip_at_all() throws IOException {
        assertRefused(Files.writeString(container, "%PDF-1.7\n" + "not a container ".repeat(100)), "no ZIP");
        assertRefused(Files.writeString(container, ""), "too short");
    }
}
