package kz.consular.gateway.signature;

import static kz.consular.gateway.signature.Verdicts.assertFailed;
import static kz.consular.gateway.signature.Verdicts.assertIndeterminate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.asic.AsicManifest;
import kz.consular.gateway.signature.validation.SubIndication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The signature covers the manifest only. A verification by hand needs a second step for the files. */
@ParameterizedClass
@EnumSource(IssuedKey.Kind.class)
@DisplayName("After openssl has verified the manifest, its digests show a change of the files")
class OpensslReadsTheManifestTest extends OneSealedContainer {

    private static final String PASSPORT = "documents/passport.pdf";
    private static final String CONSENT = "documents/consent.pdf";

    /** The manifest as text, as grep reads it. */
    private static final Pattern REFERENCE =
            Pattern.compile("<asic:DataObjectReference URI=\"([^\"]+)\".+?<ds:DigestValue>([^<]+)<");

    private enum Finding {
        CHANGED,
        REMOVED,
        ADDED
    }

    private Openssl openssl;

    OpensslReadsTheManifestTest(IssuedKey.Kind kind) {
        super(kind);
    }

    @BeforeEach
    void openssl() {
        openssl = new Openssl(folder);
    }

    private Verdict ours() throws IOException {
        return verdict(container);
    }

    private void assertSignatureAloneSatisfies() throws IOException, InterruptedException {
        assertThat(openssl.verify(container, seals, clock.instant(), "-cades"))
                .isEqualTo(new Openssl.Answer(0, "CAdES Verification successful\n"));
    }

    /** The second step of certs/README.md: both lists of files, and every digest. */
    private Map<String, Finding> findings() throws IOException, InterruptedException {
        var sealed = digestsInManifest();
        var found = digestsOfFiles();
        var findings = new TreeMap<String, Finding>();
        for (var reference : sealed.entrySet()) {
            var name = reference.getKey();
            if (!found.containsKey(name)) {
                findings.put(name, Finding.REMOVED);
            } else if (!reference.getValue().equals(found.get(name))) {
                findings.put(name, Finding.CHANGED);
            }
        }
        found.keySet().stream()
                .filter(name -> !sealed.containsKey(name))
                .forEach(name -> findings.put(name, Finding.ADDED));
        return findings;
    }

    private Map<String, String> digestsInManifest() throws IOException {
        return REFERENCE
                .matcher(Repacked.of(container).text(AsicManifest.NAME))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private Map<String, String> digestsOfFiles() throws IOException, InterruptedException {
        var unpacked = Repacked.of(container);
        var digests = new TreeMap<String, String>();
        for (var name : unpacked.names()) {
            if (!name.equals("mimetype") && !name.startsWith("META-INF/")) {
                digests.put(name, openssl.sha256(unpacked.content(name)));
            }
        }
        return digests;
    }

    @Test
    @DisplayName("no change, in a container as it was sealed")
    void a_good_container() throws Exception {
        assertThat(digestsOfFiles()).containsOnlyKeys("application.xml", PASSPORT);
        assertThat(findings()).isEmpty();
        assertSignatureAloneSatisfies();
        assertThat(ours()).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    @DisplayName("a changed document")
    void a_changed_document() throws Exception {
        Repacked.of(container).with(PASSPORT, "%PDF-1.7 PASSPORT").to(container);

        assertSignatureAloneSatisfies();
        assertThat(findings()).isEqualTo(Map.of(PASSPORT, Finding.CHANGED));
        assertFailed(ours(), SubIndication.HASH_FAILURE);
    }

    @Test
    @DisplayName("a removed document")
    void a_removed_document() throws Exception {
        Repacked.of(container).without(PASSPORT).to(container);

        assertSignatureAloneSatisfies();
        assertThat(findings()).isEqualTo(Map.of(PASSPORT, Finding.REMOVED));
        assertIndeterminate(ours(), SubIndication.SIGNED_DATA_NOT_FOUND);
    }

    @Test
    @DisplayName("an added document")
    void an_added_document() throws Exception {
        Repacked.of(container).with(CONSENT, "%PDF-1.7 forged consent").to(container);

        assertSignatureAloneSatisfies();
        assertThat(findings()).isEqualTo(Map.of(CONSENT, Finding.ADDED));
        assertFailed(ours(), SubIndication.FORMAT_FAILURE);
    }
}
