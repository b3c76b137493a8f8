package kz.consular.gateway.signature.keys;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Seal keys in a PKCS#12 keystore (RFC 7292). A key is found by the CN of its certificate, whatever its alias. It is
 * decrypted at its first use, because the derivation of its encryption key is slow by design.
 */
public final class KeystoreSealKeys implements SealKeys {

    static final String KEYSTORE = "gateway.signing.keystore";
    static final String PASSWORD = "gateway.signing.keystore-password";

    private static final int NAMES_SHOWN = 10;

    private final Path file;
    private final KeyStore keystore;
    private final char[] password;
    private final SortedMap<String, String> aliasByName;
    private final Map<String, SealKey> decrypted = new ConcurrentHashMap<>();

    private KeystoreSealKeys(Path file, KeyStore keystore, char[] password) throws GeneralSecurityException {
        this.file = file;
        this.keystore = keystore;
        this.password = password.clone();
        this.aliasByName = aliasesIn(keystore);
    }

    /**
     * Reads the keystore. No key is decrypted yet.
     *
     * @throws SealingKeyUnavailable when the file cannot be read or the password is wrong
     */
    public static KeystoreSealKeys open(Path keystore, char[] password) {
        try (var content = Files.newInputStream(keystore)) {
            var opened = KeyStore.getInstance("PKCS12");
            opened.load(content, password);
            return new KeystoreSealKeys(keystore, opened, password);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new SealingKeyUnavailable(
                    "The seal keystore " + keystore + " cannot be read: " + e.getMessage() + ". Check " + KEYSTORE
                            + " and " + PASSWORD + ".",
                    e);
        }
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(aliasByName.keySet()));
    }

    @Override
    public SealKey key(String name) {
        return decrypted.computeIfAbsent(name, this::decrypt);
    }

    @Override
    public X509Certificate certificate(String name) {
        var alias = alias(name);
        try {
            return (X509Certificate) keystore.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keystore " + file + " was opened and is closed", e);
        }
    }

    private String alias(String name) {
        var alias = aliasByName.get(name);
        if (alias == null) {
            throw new SealingKeyUnavailable("No key of '" + name + "' in " + file + ", which holds " + shown()
                    + ". Add the key" + " with a certificate whose CN is '" + name + "', or set " + KEYSTORE
                    + " to another keystore.");
        }
        return alias;
    }

    private SealKey decrypt(String name) {
        var alias = alias(name);
        try {
            if (!(keystore.getKey(alias, password) instanceof PrivateKey key)) {
                throw new SealingKeyUnavailable("The entry of '" + name + "' in " + file + " is no private key.");
            }
            return new SealKey(name, key, chain(alias));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealingKeyUnavailable(
                    "The key of '" + name + "' in " + file + " cannot be used: " + e.getMessage()
                            + " Keys and keystore have one" + " password: check " + PASSWORD + ", or replace the key.",
                    e);
        }
    }

    private List<X509Certificate> chain(String alias) throws GeneralSecurityException {
        return Arrays.stream(keystore.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    private String shown() {
        if (aliasByName.isEmpty()) {
            return "no keys";
        }
        var rest = aliasByName.size() - NAMES_SHOWN;
        return Stream.concat(
                        aliasByName.keySet().stream().limit(NAMES_SHOWN),
                        rest > 0 ? Stream.of("and " + rest + " more") : Stream.empty())
                .collect(joining(", "));
    }

    private static SortedMap<String, String> aliasesIn(KeyStore keystore) throws GeneralSecurityException {
        var found = new TreeMap<String, String>();
        for (var alias : Collections.list(keystore.aliases())) {
            if (keystore.isKeyEntry(alias) && keystore.getCertificate(alias) instanceof X509Certificate certificate) {
                var name = Signer.of(certificate).commonName();
                if (found.putIfAbsent(name, alias) != null) {
                    throw new IllegalArgumentException("it holds two keys of " + name);
                }
            }
        }
        return found;
    }
}
