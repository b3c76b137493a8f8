package kz.consular.gateway.console.accounts;

import java.util.regex.Pattern;
import kz.consular.gateway.console.StaffRole;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A member of IT staff who signs in with a password.
 *
 * @param hash the password hash in the format of {@link PasswordHashing}
 */
public record Account(String name, StaffRole role, String hash) implements AuthenticatedPrincipal {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

    public Account {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name has to be 1 to 64 letters, digits or any of . _ @ -");
        }
        if (!PasswordHashing.isHash(hash)) {
            throw new IllegalArgumentException(
                    "The password has to be an {argon2} hash. The command console-account makes the line.");
        }
    }

    /** @throws IllegalArgumentException when the line is not {@code name:role:{argon2}hash}; the message quotes no part of the line */
    static Account of(String line) {
        var parts = line.split(":", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("It has to be name:role:{argon2}hash");
        }
        var role = StaffRole.of(parts[1].strip())
                .orElseThrow(() -> new IllegalArgumentException("The role has to be viewer or operator"));
        return new Account(parts[0].strip(), role, parts[2].strip());
    }

    String line() {
        return name + ":" + role.word() + ":" + hash;
    }

    @Override
    public String getName() {
        return name;
    }

    /** The hash stays out of logs. */
    @Override
    public String toString() {
        return name;
    }
}
