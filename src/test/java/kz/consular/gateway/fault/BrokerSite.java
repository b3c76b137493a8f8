package kz.consular.gateway.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.consular.gateway.cli.brokerfiles.BrokerFilesCommand;
import kz.consular.gateway.demo.pki.CertificateAuthority;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import picocli.CommandLine;

/**
 * The files by which a broker with the shipped configuration and its clients recognise each other: an authority, keys, and the list of
 * nodes. Nodes may be added while a broker runs.
 */
public final class BrokerSite {
    /** The node as which the test itself connects to the broker. */
    public static final String IT = "it-desk";

    static final String PASSWORD = "test-only";

    private static final Path SHIPPED = Path.of("src/main/broker/etc");

    private final Path folder;
    private final CertificateAuthority authority;
    private final List<String> nodes = new ArrayList<>(List.of("node,party", IT + ",it"));
    private final List<Path> brokers = new ArrayList<>();

    private BrokerSite(Path folder) {
        this.folder = folder;
        this.authority = CertificateAuthority.create("Broker test CA", Clock.systemUTC());
    }

    /** A site with an authority of its own; {@link #node} adds its nodes. */
    public static BrokerSite in(Path folder) throws IOException {
        var site = new BrokerSite(Files.createDirectories(folder));
        Files.writeString(site.caCertificates(), pem(site.authority.certificate()));
        site.issue(IT, List.of());
        return site;
    }

    /** Adds a node with a key, and the parties that it serves, such as {@code mission.BERLIN} and {@code office.*}. */
    public BrokerSite node(String name, String... parties) throws IOException {
        issue(name, List.of());
        for (var party : parties) {
            nodes.add(name + "," + party);
        }
        for (var etc : brokers) {
            writeParties(etc);
        }
        return this;
    }

    /** The settings of a gateway with the key of this node. */
    public List<String> settings(String node, String url) {
        return List.of(
                "--gateway.broker.url=" + url,
                "--gateway.broker.keystore=" + keystore(node),
                "--gateway.broker.keystore-password=" + PASSWORD,
                "--gateway.broker.ca-certificates=" + caCertificates());
    }

    public Path keystore(String node) {
        return folder.resolve(node + ".p12");
    }

    public Path caCertificates() {
        return folder.resolve("ca.pem");
    }

    public String password() {
        return PASSWORD;
    }

    public CertificateAuthority authority() {
        return authority;
    }

    Path folder() {
        return folder;
    }

    /** Makes the folder of a broker: the shipped files, its key, and the parties from the list. */
    Path settle(String broker) throws IOException {
        var etc = Files.createDirectories(folder.resolve(broker).resolve("etc"));
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.toList()) {
                Files.copy(file, etc.resolve(file.getFileName()));
            }
        }
        issue(broker, List.of("localhost", "127.0.0.1"));
        var tls = Files.createDirectories(etc.resolve("tls"));
        Files.copy(keystore(broker), tls.resolve("broker.p12"));
        Files.copy(caCertificates(), tls.resolve("ca.pem"));
        publishRevocations(tls);
        writeParties(etc);
        brokers.add(etc);
        return etc;
    }

    /** Revokes the key of a node and gives each broker the new revocation list, as operations.md says. */
    public void revoke(X509Certificate certificate) throws IOException {
        authority.revoke(certificate);
        for (var etc : brokers) {
            publishRevocations(etc.resolve("tls"));
            Files.setLastModifiedTime(etc.resolve("tls/ca.pem"), FileTime.from(Instant.now()));
        }
    }

    private void publishRevocations(Path tls) throws IOException {
        try {
            Files.write(tls.resolve("crl.pem"), authority.revocationList().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the command of the administrator. */
    private void writeParties(Path etc) throws IOException {
        var list = Files.write(folder.resolve("nodes.csv"), nodes);
        var exit = new CommandLine(new BrokerFilesCommand()).execute(list.toString(), etc.toString());
        if (exit != 0) {
            throw new IllegalStateException("broker-files ended with " + exit);
        }
    }

    private void issue(String name, List<String> hosts) throws IOException {
        save(keystore(name), authority.issue(new CertificateProfile.Machine(name, hosts), IssuedKey.Kind.EC_P256));
    }

    /** Writes a key and its chain as PKCS#12, with the password of all keystores of the site. */
    public static void save(Path file, IssuedKey issued) {
        try (OutputStream target = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "key", issued.key(), PASSWORD.toCharArray(), issued.chain().toArray(Certificate[]::new));
            store.store(target, PASSWORD.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(X509Certificate certificate) {
        try {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
