package kz.consular.gateway.demo.pki;

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
import java.util.stream.IntStream;
import kz.consular.gateway.demo.pki.CertificateProfile.Person;
import kz.consular.gateway.demo.pki.CertificateProfile.Seal;
import kz.consular.gateway.demo.pki.CertificateProfile.Server;

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

    private TestPki(Path folder, String authority, char[] password, Clock clock) throws IOException {
        this.folder = folder;
        this.password = password.clone();
        this.clock = clock;
        this.authority = authority(authority);
    }

    /**
     * Opens the folder, making it and everything in it that the population lacks.
     *
     * @param folder such as {@code certs/demo}
     * @param password of every keystore in it
     * @throws IOException when the folder cannot be written, or was made with another password
     */
    public static TestPki open(Path folder, Population population, char[] password, Clock clock) throws IOException {
        FolderFile.createFolder(folder);
        var lockFile = folder.resolve("lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var pki = new TestPki(folder, population.authority(), password, clock);
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

    private CertificateAuthority authority(String name) throws IOException {
        var keystore = TestKeystore.open(folder.resolve("ca.p12"), password);
        var kept = keystore.key("ca");
        if (kept.isPresent()) {
            return CertificateAuthority.restore(kept.get(), lastLists(kept.get().certificate()), clock);
        }
        var created = CertificateAuthority.create(name, clock);
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
        issue("https", new Server(SERVER_NAMES), serverKeystore(), serverKey(), serverCertificate());
    }

    /** Keys are made side by side: one of RSA takes as long as hundreds of elliptic curves. */
    private void issueSeals(List<Population.Party> parties) throws IOException {
        var seals = parties.stream().map(party -> new Seal(party.address())).toList();
        if (stand(sealKeystore(), sealCertificates(), seals)) {
            return;
        }
        var keystore = TestKeystore.open(sealKeystore(), password);
        var missing = parties.stream()
                .filter(party -> keystore.certificate(party.address())
                        .filter(certificate -> stands(certificate, new Seal(party.address())))
                        .isEmpty())
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
        var keystore = personKeystore(person);
        FolderFile.createFolder(folder.resolve("people"));
        issue(
                person.id(),
                person,
                keystore,
                keystore.resolveSibling(person.id() + ".key.pem"),
                keystore.resolveSibling(person.id() + ".crt.pem"));
    }

    private void issue(String alias, CertificateProfile profile, Path keystoreFile, Path key, Path certificate)
            throws IOException {
        if (stand(keystoreFile, certificate, List.of(profile))) {
            return;
        }
        var keystore = TestKeystore.open(keystoreFile, password);
        var issued = authority.issue(profile, IssuedKey.Kind.EC_P256);
        keystore.put(alias, issued);
        keystore.save();
        FolderFile.PRIVATE.write(key, Pem.of(issued.key()));
        FolderFile.PUBLIC.write(certificate, Pem.of(issued.chain()));
    }

    /**
     * Whether the certificates, which are written last of all, show that nothing has to be made. To open a keystore takes
     * twenty thousand rounds of key derivation, and there are a dozen of them.
     */
    private boolean stand(Path keystore, Path certificates, List<? extends CertificateProfile> profiles)
            throws IOException {
        if (!Files.exists(keystore) || !Files.exists(certificates)) {
            return false;
        }
        var kept = Pem.certificates(certificates);
        return kept.size() >= profiles.size()
                && IntStream.range(0, profiles.size()).allMatch(i -> stands(kept.get(i), profiles.get(i)));
    }

    /** Of this authority (not of an older folder, half replaced), for this name, and not about to expire. */
    private boolean stands(X509Certificate certificate, CertificateProfile profile) {
        var renewal = clock.instant().plus(RENEWAL);
        return authority.hasIssued(certificate, profile)
                && certificate.getNotAfter().toInstant().isAfter(renewal);
    }
}
