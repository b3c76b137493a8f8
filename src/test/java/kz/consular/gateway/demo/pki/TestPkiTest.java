package kz.consular.gateway.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.demo.pki.Population.Party;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.keys.KeystoreSealKeys;
import kz.consular.gateway.signature.trust.Trust;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The test certificates of a demonstration")
class TestPkiTest {

    private static final char[] PASSWORD = "local".toCharArray();
    private static final Person OFFICER = new Person("a.officer", "mission.BERLIN");
    private static final Person CLERK = new Person("a.clerk", "office.711110000");
    private static final Party BERLIN = new Party("mission.BERLIN", IssuedKey.Kind.EC_P256);
    private static final Party PARIS = new Party("mission.PARIS", IssuedKey.Kind.RSA_3072);
    private static final Party ASTANA = new Party("office.711110000", IssuedKey.Kind.EC_P256);
    private static final Party ALMATY = new Party("office.751110000", IssuedKey.Kind.EC_P256);

    @TempDir
    Path root;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));

    private TestPki open(Party... parties) throws IOException {
        return TestPki.open(
                root.resolve("certs/demo"),
                new Population("Mission gateway test CA", List.of(parties), List.of(OFFICER, CLERK)),
                PASSWORD,
                clock);
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    @DisplayName("the first start makes the certificates of seals, server, officers and clerks, and their authority")
    void the_first_start_makes_everything() throws Exception {
        var pki = open(PARIS, ASTANA);

        var keys = KeystoreSealKeys.open(pki.sealKeystore(), PASSWORD);
        assertThat(keys.names()).containsExactly("mission.PARIS", "office.711110000");
        assertThat(keys.key("mission.PARIS").key().getAlgorithm()).isEqualTo("RSA");
        assertThat(keys.key("office.711110000").key().getAlgorithm()).isEqualTo("EC");
        assertThat(Trust.load(pki.caCertificates(), pki.revocationList())).isNotNull();
        assertThat(certificates(pki.sealCertificates())).hasSize(2);
    }

    @Test
    @DisplayName("an officer's certificate names the officer, the mission and the use for TLS")
    void an_officer_is_named_with_the_mission() throws Exception {
        var certificate = certificate(open(BERLIN, ASTANA).personKeystore(OFFICER), OFFICER.id());

        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=a.officer,OU=mission.BERLIN,O=Mission gateway test,C=KZ");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    }

    @Test
    @DisplayName("the server answers to localhost and 127.0.0.1")
    void the_server_is_localhost() throws Exception {
        var certificate = certificate(open(BERLIN).serverKeystore(), "https");

        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .contains("localhost", "127.0.0.1");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    @DisplayName("the next start keeps everything but the revocation list, which it issues anew")
    void the_next_start_keeps_what_is_there() throws IOException {
        open(BERLIN, ASTANA);
        var before = contents();
        clock.forward(Duration.ofDays(31));
        open(BERLIN, ASTANA);
        var after = contents();

        assertThat(after.remove("certs/demo/crl.pem")).isNotEqualTo(before.remove("certs/demo/crl.pem"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    @DisplayName("a revoked certificate stays revoked after a restart")
    void revocations_survive_a_restart() throws Exception {
        var pki = open(BERLIN, ASTANA);
        var seal = KeystoreSealKeys.open(pki.sealKeystore(), PASSWORD)
                .key("mission.BERLIN")
                .certificate();
        pki.certificateAuthority().revoke(seal);
        pki.publish();

        assertThat(list(open(BERLIN, ASTANA).revocationList()).isRevoked(seal)).isTrue();
    }

    @Test
    @DisplayName("a party added later gets its seal beside the old ones")
    void a_new_party_is_added() throws IOException {
        var before = KeystoreSealKeys.open(open(BERLIN, ASTANA).sealKeystore(), PASSWORD);
        var after = KeystoreSealKeys.open(open(BERLIN, ASTANA, ALMATY).sealKeystore(), PASSWORD);

        assertThat(after.names()).contains(ALMATY.address());
        assertThat(after.key(BERLIN.address()).certificate())
                .isEqualTo(before.key(BERLIN.address()).certificate());
    }

    @Test
    @DisplayName("certificates are renewed in their last month")
    void expiring_certificates_are_renewed() throws IOException {
        var before = KeystoreSealKeys.open(open(ASTANA).sealKeystore(), PASSWORD);
        clock.forward(Duration.ofDays(701));
        var after = KeystoreSealKeys.open(open(ASTANA).sealKeystore(), PASSWORD);

        assertThat(after.key(ASTANA.address()).certificate())
                .isNotEqualTo(before.key(ASTANA.address()).certificate());
    }

    @Test
    @DisplayName("a first start killed at any file leaves a folder that the next start completes")
    void a_half_made_folder_is_completed() throws IOException {
        open(ASTANA);
        for (var name : List.of(
                "ca.p12",
                "ca.pem",
                "crl.pem",
                "https.p12",
                "seals.p12",
                "seal-certificates.pem",
                "people/a.clerk.p12")) {
            var folder = root.resolve("certs/demo");
            Files.delete(folder.resolve(name));
            Files.writeString(folder.resolve(name + ".unfinished"), "half");

            var pki = open(ASTANA);
            var seal = KeystoreSealKeys.open(pki.sealKeystore(), PASSWORD)
                    .key(ASTANA.address())
                    .certificate();
            assertThat(folder.resolve(name)).exists();
            assertThat(pki.certificateAuthority().hasIssued(seal, new CertificateProfile.Seal(ASTANA.address())))
                    .as("one authority for all after losing " + name)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("a wrong password stops the start with a sentence")
    void another_password_is_explained() throws IOException {
        open(ASTANA);

        assertThatThrownBy(() -> TestPki.open(
                        root.resolve("certs/demo"),
                        new Population("Mission gateway test CA", List.of(), List.of()),
                        "other".toCharArray(),
                        clock))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("ca.p12", "password", "delete its folder");
    }

    @Test
    @DisplayName("only the owner can enter the folder or read a private key")
    void keys_are_for_their_owner_only() throws IOException {
        open(ASTANA);
        var folder = root.resolve("certs/demo");
        var keys = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(p12|key\\.pem)"))
                    .forEach(keys::add);
        }

        assertThat(keys)
                .hasSize(8)
                .allSatisfy(key -> assertThat(Files.getPosixFilePermissions(key))
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        assertThat(Files.getPosixFilePermissions(folder))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    private static X509Certificate certificate(Path keystore, String alias) throws Exception {
        return (X509Certificate)
                KeyStore.getInstance(keystore.toFile(), PASSWORD).getCertificate(alias);
    }

    private static List<X509Certificate> certificates(Path pem) throws Exception {
        try (var content = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static X509CRL list(Path pem) throws Exception {
        try (var content = Files.newInputStream(pem)) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(content);
        }
    }
}
