package kz.consular.gateway.demo.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * A PKCS#12 file (RFC 7292) of the test PKI. Its keys are encrypted with 1000 rounds of key derivation, the minimum of RFC 8018, 4.2;
 * the JDK takes 10000. The keys protect nothing, and there are hundreds of them. The rounds are set for each entry, so that no other
 * keystore of the process is weakened.
 */
public final class TestKeystore {

    private static final int ROUNDS = 1000;
    private static final int SALT = 20;
    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final KeyStore keystore;
    private final char[] password;

    private TestKeystore(Path file, KeyStore keystore, char[] password) {
        this.file = file;
        this.keystore = keystore;
        this.password = password;
    }

    /** Reads the file, or starts an empty keystore when there is no file. */
    public static TestKeystore open(Path file, char[] password) throws IOException {
        try {
            var keystore = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (var content = Files.newInputStream(file)) {
                    keystore.load(content, password);
                }
            } else {
                keystore.load(null, password);
            }
            return new TestKeystore(file, keystore, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    "The test keystore " + file + " cannot be read: " + e.getMessage()
                            + ". Use the password it was made with, or delete its folder: it will be made anew.",
                    e);
        }
    }

    Optional<X509Certificate> certificate(String alias) {
        return chain(alias).stream().findFirst();
    }

    public Optional<IssuedKey> key(String alias) {
        try {
            return keystore.getEntry(alias, new PasswordProtection(password)) instanceof PrivateKeyEntry entry
                    ? Optional.of(new IssuedKey(entry.getPrivateKey(), chain(alias)))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    public void put(String alias, IssuedKey issued) {
        var salt = new byte[SALT];
        var vector = new byte[BLOCK];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(vector);
        var derivation = new PBEParameterSpec(salt, ROUNDS, new IvParameterSpec(vector));
        var entry = new PrivateKeyEntry(issued.key(), issued.chain().toArray(Certificate[]::new));
        try {
            keystore.setEntry(
                    alias, entry, new PasswordProtection(password, "PBEWithHmacSHA256AndAES_256", derivation));
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    public void save() throws IOException {
        FolderFile.PRIVATE.write(file, this::store);
    }

    private void store(OutputStream target) throws IOException {
        try {
            keystore.store(target, password);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private List<X509Certificate> chain(String alias) {
        try {
            var chain = keystore.getCertificateChain(alias);
            return chain == null
                    ? List.of()
                    : Arrays.stream(chain).map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private IllegalStateException unusable(GeneralSecurityException cause) {
        return new IllegalStateException(
                "The test keystore " + file + " cannot be used. Delete its folder: it will be made anew.", cause);
    }
}
