package kz.consular.gateway.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A SHA-256 digest (FIPS 180-4): the name of a sealed container on disk and on the wire.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Sha256(String hex) {

    private static final int DIGITS = 64;
    private static final int BUFFER = 1 << 14;

    public Sha256 {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("A SHA-256 digest is 64 hexadecimal digits in lower case.");
        }
    }

    private static boolean isDigest(String hex) {
        for (var i = 0; i < hex.length(); i++) {
            var digit = hex.charAt(i);
            if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) {
                return false;
            }
        }
        return hex.length() == DIGITS;
    }

    public static Sha256 of(String hex) {
        return new Sha256(hex.toLowerCase(Locale.ROOT));
    }

    public static Sha256 of(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** Finishes the running digest. */
    public static Sha256 finish(MessageDigest running) {
        return of(running.digest());
    }

    public static Sha256 ofBytes(byte[] content) {
        return of(start().digest(content));
    }

    /** Reads the stream to its end and leaves it open. */
    public static Sha256 ofContent(InputStream content) throws IOException {
        var running = start();
        var buffer = new byte[BUFFER];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            running.update(buffer, 0, read);
        }
        return finish(running);
    }

    public static Sha256 ofFile(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return ofContent(content);
        }
    }

    /** A new digest of the JDK, which is six times as fast as that of BouncyCastle. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256; this one has not.", e);
        }
    }

    /** A new copy of the 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
