package kz.consular.gateway.signature.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The seal keys of a node are in one PKCS#12 keystore")
class KeystoreSealKeysTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    Path folder;

    private TestSeals seals;
    private Path keystore;

    @BeforeEach
    void store() throws IOException, GeneralSecurityException {
        seals = TestSeals.in(folder.resolve("pki"), "mission.BERLIN", "office.711110000");
        keystore = folder.resolve("seals.p12");
        save("first", "mission.BERLIN", "second", "office.711110000");
    }

    private void save(String... aliasesAndParties) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        for (var i = 0; i < aliasesAndParties.length; i += 2) {
            var key = seals.key(aliasesAndParties[i + 1]);
            store.setKeyEntry(
                    aliasesAndParties[i], key.key(), PASSWORD, key.chain().toArray(Certificate[]::new));
        }
        try (var target = Files.newOutputStream(keystore)) {
            store.store(target, PASSWORD);
        }
    }

    @Test
    @DisplayName("a key is found by the CN of its certificate, whatever its alias")
    void keys_are_found_by_common_name() {
        var keys = KeystoreSealKeys.open(keystore, PASSWORD);

        assertThat(keys.names()).containsExactly("mission.BERLIN", "office.711110000");
        assertThat(keys.key("office.711110000").certificate())
                .isEqualTo(seals.key("office.711110000").certificate());
        assertThat(keys.key("office.711110000").chain()).hasSize(2);
    }

    @Test
    @DisplayName("a key from the keystore seals")
    void a_kept_key_seals() throws IOException {
        var container = folder.resolve("dossier.asice");
        seals.seal(container, KeystoreSealKeys.open(keystore, PASSWORD).key("mission.BERLIN"));

        assertThat(seals.verifier().verify(container, Clock.systemUTC().instant()))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    @DisplayName("the message about a missing key names the keystore, its keys and the setting")
    void a_missing_key_is_explained() {
        assertThatThrownBy(() -> KeystoreSealKeys.open(keystore, PASSWORD).key("mission.PARIS"))
                .isInstanceOf(SealingKeyUnavailable.class)
                .hasMessageContainingAll("mission.PARIS", keystore.toString(), "mission.BERLIN, office.711110000")
                .hasMessageContaining("gateway.signing.keystore");
    }

    @Test
    @DisplayName("the message about a wrong password or a missing file names the settings")
    void an_unreadable_keystore_is_explained() {
        assertThatThrownBy(() -> KeystoreSealKeys.open(keystore, "wrong".toCharArray()))
                .isInstanceOf(SealingKeyUnavailable.class)
                .hasMessageContainingAll(keystore.toString(), "gateway.signing.keystore-password");
        assertThatThrownBy(() -> KeystoreSealKeys.open(folder.resolve("none.p12"), PASSWORD))
                .isInstanceOf(SealingKeyUnavailable.class)
                .hasMessageContainingAll("none.p12", "gateway.signing.keystore");
    }

    @Test
    @DisplayName("a keystore with two keys of one party is refused")
    void two_keys_of_one_party_are_refused() throws Exception {
        save("old", "mission.BERLIN", "new", "mission.BERLIN");

        assertThatThrownBy(() -> KeystoreSealKeys.open(keystore, PASSWORD))
                .isInstanceOf(SealingKeyUnavailable.class)
                .hasMessageContaining("two keys of mission.BERLIN");
    }
}
