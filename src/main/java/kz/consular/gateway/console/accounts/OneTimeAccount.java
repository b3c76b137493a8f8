package kz.consular.gateway.console.accounts;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.consular.gateway.console.StaffRole;
import org.jspecify.annotations.Nullable;

/** The account of a node without configured accounts: an operator with a password for one start. */
public final class OneTimeAccount implements Accounts {
    public static final String NAME = "admin";

    /** Letters and digits without pairs that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final PasswordHashing hashing;
    private final String password;
    private @Nullable Account account;

    public OneTimeAccount(PasswordHashing hashing) {
        var random = new SecureRandom();
        this.password = Stream.generate(() -> group(random)).limit(GROUPS).collect(Collectors.joining("-"));
        this.hashing = hashing;
    }

    private static String group(SecureRandom random) {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    public String password() {
        return password;
    }

    @Override
    public Optional<Account> find(String name) {
        return name.equals(NAME) ? Optional.of(account()) : Optional.empty();
    }

    /** Hashed on first use: hashing is slow on purpose, and most starts need no sign-in. */
    private synchronized Account account() {
        if (account == null) {
            account = new Account(NAME, StaffRole.OPERATOR, hashing.hash(password));
        }
        return account;
    }
}
