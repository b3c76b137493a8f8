package kz.consular.gateway.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kz.consular.gateway.demo.pki.CertificateAuthority;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;
import kz.consular.gateway.signature.trust.Trust;

/** A certification authority, seal keys in memory, and the trust in them, for the tests of every module. */
public final class TestSeals implements SealKeys {

    /** To make an RSA key takes a second, so tests share keys. Each test has certificates of its own. */
    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Clock clock;
    private final CertificateAuthority authority;
    private final SortedMap<String, SealKey> keys = new TreeMap<>();

    private TestSeals(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.authority = CertificateAuthority.create("Test CA", clock);
    }

    /** Seal keys on elliptic curves for the given addresses, with certificates by the system clock. */
    public static TestSeals in(Path folder, String... parties) {
        return in(folder, Clock.systemUTC(), IssuedKey.Kind.EC_P256, parties);
    }

    public static TestSeals in(Path folder, Clock clock, IssuedKey.Kind kind, String... parties) {
        var seals = new TestSeals(folder, clock);
        for (var party : parties) {
            seals.issue(party, PAIRS.computeIfAbsent(kind + party, _ -> kind.generate()));
        }
        seals.publish();
        return seals;
    }

    private void issue(String party, KeyPair pair) {
        var certificate = authority.issue(new CertificateProfile.Seal(party), pair.getPublic());
        keys.put(party, new SealKey(party, pair.getPrivate(), List.of(certificate, authority.certificate())));
    }

    /** Issues a new certificate from now on for the key of the party. */
    public void renew(String party) {
        issue(party, Objects.requireNonNull(PAIRS.get(IssuedKey.Kind.EC_P256 + party)));
    }

    /** Writes the CA certificate and a revocation list as of now. */
    public void publish() {
        try {
            Files.createDirectories(folder);
            Files.writeString(caCertificates(), pem(authority.certificate()));
            Files.write(revocationList(), authority.revocationList().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(X509Certificate certificate) {
        try {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Revokes the seal certificate and publishes the new list. */
    public void revoke(String party) {
        authority.revoke(key(party).certificate());
        publish();
    }

    public CertificateAuthority authority() {
        return authority;
    }

    public Path caCertificates() {
        return folder.resolve("ca.pem");
    }

    public Path revocationList() {
        return folder.resolve("crl.der");
    }

    public Trust trust() {
        return Trust.load(caCertificates(), revocationList());
    }

    public SealVerifier verifier() {
        return new SealVerifier(trust());
    }

    /** A small container with {@code application.xml} and {@code documents/passport.pdf}. */
    public SealedContainer seal(Path target, String party) {
        return seal(target, key(party));
    }

    public SealedContainer seal(Path target, SealKey key) {
        try (var writer = ContainerWriter.create(target, key, clock)) {
            writer.add("application.xml", "application/xml", content("<application/>"));
            writer.add("documents/passport.pdf", "application/pdf", content("%PDF-1.7 passport"));
            return writer.seal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(keys.keySet()));
    }

    @Override
    public SealKey key(String name) {
        return Optional.ofNullable(keys.get(name))
                .orElseThrow(
                        () -> new SealingKeyUnavailable("No test seal of '" + name + "'; there are " + names() + "."));
    }
}
