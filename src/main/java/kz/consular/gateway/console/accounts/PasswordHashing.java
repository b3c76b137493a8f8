package kz.consular.gateway.console.accounts;

import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id (RFC 9106). It takes time and memory on purpose, so the number of concurrent computations is bounded. */
@Component
public final class PasswordHashing {
    private static final String PREFIX = "{argon2}";
    private static final Pattern HASH = Pattern.compile(
            "\\{argon2}\\$argon2id\\$v=\\d+\\$m=\\d{1,7},t=\\d{1,3},p=\\d{1,2}\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
    /** Each computation needs 16 MB. */
    private static final int MOST_AT_ONCE = 2;

    /** The hash of 32 random bytes that were not kept. A constant saves time and memory at each start. */
    static final String UNKNOWN_ACCOUNT = PREFIX
            + "$argon2id$v=19$m=16384,t=2,p=1$JrbkkaiPLf/GFkTbNMxmSA$Fvp4Wg8NMrISAysk4/wR7vG1VnYrwa2SDdKDDxU2bp8";

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    String hash(String password) {
        return PREFIX + argon2.encode(password);
    }

    public boolean matches(String password, Account account) {
        return matches(password, account.hash());
    }

    /** Takes as long as a comparison with an account, so that the response time does not reveal which names exist. */
    public void matchesUnknownAccount(String password) {
        matches(password, UNKNOWN_ACCOUNT);
    }

    private boolean matches(String password, String hash) {
        permits.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash.substring(PREFIX.length()));
        } finally {
            permits.release();
        }
    }
}
