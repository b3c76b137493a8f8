package kz.consular.gateway.local;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.consular.gateway.local.CertificateProfile.Person;
import kz.consular.gateway.local.CertificateProfile.Seal;
import kz.consular.gateway.local.CertificateProfile.Server;

/**
 * The test certificates of the country in one process, in one folder. Each start makes what is missing, renews what
 * expires within a month, and re-issues the revocation list; the rest stays. A start killed halfway leaves only whole
 * files, and the next one goes on from there.
 */
public final class TestPki {

    private static final List<String> SERVER_NAMES = List.of("localhost", "127.0.0.1", "::1");
    private static final Duration RENEWAL = Duration.ofDays(30);

    private final Path folder;
    private final char[] password;
    private final Clock clock;
    private final CertificateAuthority authority;

    private TestPki(Path folder, char[] password, Clock clock) throws IOException {
        this.folder = folder;
        this.password = password.clone();
        this.clock = clock;
        this.authority = authority();
    }

    /**
     * Opens the folder, making it and everything in it that the population lacks.
     *
     * @param folder such as {@code certs/local}
     * @param password of every keystore in it
     * @throws IOException when the folder cannot be written, or was made with another password
     */
    public static TestPki open(Path folder, Population population, char[] password, Clock clock) throws IOException {
        FolderFile.createFolder(folder);
        var lockFile = folder.resolve("lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var pki = new TestPki(folder, password, clock);
            pki.publish();
            pki.issueServer();
            pki.issueSeals(population.parties());
            for (var person : population.people()) {
                pki.issue(person);
            }
            return pki;
        }
    }

    /** The CA certificate, PEM. */
    public Path caCertificates() {
        return folder.resolve("ca.pem");
    }

    /** The revocation list of the CA, PEM. */
    public Path revocationList() {
        return folder.resolve("crl.pem");
    }

    /** All of it. */
    public Path folder() {
        return folder;
    }

    /** Key and certificate of the HTTPS endpoint for localhost, PKCS#12. */
    public Path serverKeystore() {
        return folder.resolve("https.p12");
    }

    /** The certificate of the HTTPS endpoint and its issuer's, PEM. */
    public Path serverCertificate() {
        return folder.resolve("https.crt.pem");
    }

    /** The key of the HTTPS endpoint, PEM. */
    public Path serverKey() {
        return folder.resolve("https.key.pem");
    }

    /** The seal keys of all parties, PKCS#12; alias and CN are the party's address. */
    public Path sealKeystore() {
        return folder.resolve("seals.p12");
    }

    /** The seal certificates of all parties, PEM. */
    public Path sealCertificates() {
        return folder.resolve("seal-certificates.pem");
    }

    /** Where the files of a person lie: {@code <id>.p12}, {@code <id>.crt.pem} and {@code <id>.key.pem}. */
    public Path personKeystore(Person person) {
        return folder.resolve("people").resolve(person.id() + ".p12");
    }

    public CertificateAuthority certificateAuthority() {
        return authority;
    }

    private CertificateAuthority authority() throws IOException {
        var keystore = TestKeystore.open(folder.resolve("ca.p12"), password);
        var kept = keystore.key("ca");
        if (kept.isPresent()) {
            return CertificateAuthority.restore(kept.get(), lastLists(kept.get().certificate()), clock);
        }
        var created = CertificateAuthority.create("Mission gateway test CA", clock);
        keystore.put("ca", created.own());
        keystore.save();
        return created;
    }

    private List<X509CRL> lastLists(X509Certificate issuer) throws IOException {
        if (!Files.exists(revocationList())) {
            return List.of();
        }
        try (var content = Files.newInputStream(revocationList())) {
            return CertificateFactory.getInstance("X.509").generateCRLs(content).stream()
                    .map(X509CRL.class::cast)
                    .filter(list -> list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
                    .toList();
        } catch (CRLException | CertificateException e) {
            throw new IOException(
                    "The revocation list " + revocationList() + " is damaged. Delete it, unless it holds"
                            + " revocations that must stay.",
                    e);
        }
    }

    /** Writes the CA certificate and a new revocation list. */
    public void publish() throws IOException {
        FolderFile.PUBLIC.write(caCertificates(), Pem.of(List.of(authority.certificate())));
        FolderFile.PUBLIC.write(revocationList(), Pem.of(authority.revocationList()));
    }

    private void issueServer() throws IOException {
        var keystore = TestKeystore.open(serverKeystore(), password);
        var server = new Server(SERVER_NAMES);
        if (isMissing(keystore, "https", server)) {
            var issued = authority.issue(server, IssuedKey.Kind.EC_P256);
            FolderFile.PRIVATE.write(serverKey(), Pem.of(issued.key()));
            FolderFile.PUBLIC.write(serverCertificate(), Pem.of(issued.chain()));
            keystore.put("https", issued);
            keystore.save();
        }
    }

    /** Keys are made side by side: one of RSA takes as long as hundreds of elliptic curves. */
    private void issueSeals(List<Population.Party> parties) throws IOException {
        var keystore = TestKeystore.open(sealKeystore(), password);
        var missing = parties.stream()
                .filter(party -> isMissing(keystore, party.address(), new Seal(party.address())))
                .toList();
        if (!missing.isEmpty()) {
            missing.parallelStream()
                    .collect(toMap(
                            Population.Party::address,
                            party -> authority.issue(new Seal(party.address()), party.sealKey())))
                    .forEach(keystore::put);
            keystore.save();
        }
        var certificates = parties.stream()
                .flatMap(party -> keystore.certificate(party.address()).stream())
                .toList();
        FolderFile.PUBLIC.write(sealCertificates(), Pem.of(certificates));
    }

    private void issue(Person person) throws IOException {
        var keystoreFile = personKeystore(person);
        FolderFile.createFolder(folder.resolve("people"));
        var keystore = TestKeystore.open(keystoreFile, password);
        if (isMissing(keystore, person.id(), person)) {
            var issued = authority.issue(person, IssuedKey.Kind.EC_P256);
            FolderFile.PRIVATE.write(keystoreFile.resolveSibling(person.id() + ".key.pem"), Pem.of(issued.key()));
            FolderFile.PUBLIC.write(keystoreFile.resolveSibling(person.id() + ".crt.pem"), Pem.of(issued.chain()));
            keystore.put(person.id(), issued);
            keystore.save();
        }
    }

    /** Not there, of another authority (an older folder, half replaced), for another name, or about to expire. */
    private boolean isMissing(TestKeystore keystore, String alias, CertificateProfile profile) {
        var renewal = clock.instant().plus(RENEWAL);
        return keystore.certificate(alias)
                .filter(certificate -> authority.hasIssued(certificate, profile))
                .filter(certificate -> certificate.getNotAfter().toInstant().isAfter(renewal))
                .isEmpty();
    }
}
