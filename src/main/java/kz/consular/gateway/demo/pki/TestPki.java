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
 * The test certificates of a demonstration, in one folder. Each start makes the missing certificates, renews those that expire within
 * 30 days, and issues a new revocation list. A killed start leaves only whole files, and the next start goes on from there.
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
     * Opens the folder and makes the missing certificates of the population.
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

    /** The folder of all files. */
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

    /** The key and certificate of a person, PKCS#12. {@code <id>.crt.pem} and {@code <id>.key.pem} lie beside it. */
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

    /** Makes keys in parallel: an RSA key takes as long as hundreds of EC keys. */
    private void issueSeals(List<Population.Party> parties) throws IOException {
        var seals = parties.stream().map(party -> new Seal(party.address())).toList();
        if (areValid(sealKeystore(), sealCertificates(), seals)) {
            return;
        }
        var keystore = TestKeystore.open(sealKeystore(), password);
        var missing = parties.stream()
                .filter(party -> keystore.certificate(party.address())
                        .filter(certificate -> isValid(certificate, new Seal(party.address())))
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
        if (areValid(keystoreFile, certificate, List.of(profile))) {
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
     * Whether the certificates, which are written last, show that nothing has to be made. This avoids opening a dozen keystores, each with
     * twenty thousand rounds of key derivation.
     */
    private boolean areValid(Path keystore, Path certificates, List<? extends CertificateProfile> profiles)
            throws IOException {
        if (!Files.exists(keystore) || !Files.exists(certificates)) {
            return false;
        }
        var kept = Pem.certificates(certificates);
        return kept.size() >= profiles.size()
                && IntStream.range(0, profiles.size()).allMatch(i -> isValid(kept.get(i), profiles.get(i)));
    }

    /** Issued by this authority (not by that of a partly replaced folder), for this name, and not about to expire. */
    private boolean isValid(X509Certificate certificate, CertificateProfile profile) {
        var renewal = clock.instant().plus(RENEWAL);
        return authority.hasIssued(certificate, profile)
                && certificate.getNotAfter().toInstant().isAfter(renewal);
    }
}
