package kz.consular.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A file with two made-up members of IT staff, with hashes that are cheap to compare. */
public final class TestAccounts {
    public static final String VIEWER = "viewer-1";
    public static final String OPERATOR = "operator-1";
    /** The password of both. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final String HASH = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);

    private TestAccounts() {}

    /** @return the value for {@code gateway.console.accounts} */
    public static Path in(Path folder) {
        return write(folder.resolve("accounts"), line(VIEWER, "viewer"), line(OPERATOR, "operator"));
    }

    public static String line(String name, String role) {
        return name + ":" + role + ":" + HASH;
    }

    public static Path write(Path file, String... lines) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.write(file, Arrays.asList(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
