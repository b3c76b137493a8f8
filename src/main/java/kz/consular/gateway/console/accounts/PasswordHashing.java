package kz.consular.gateway.console.accounts;

import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id (RFC 9106): slow and hungry on purpose, so a few at a time. */
public final class PasswordHashing {
    private static final String PREFIX = "{argon2}";
    private static final Pattern HASH = Pattern.compile(
            "\\{argon2}\\$argon2id\\$v=\\d+\\$m=\\d{1,7},t=\\d{1,3},p=\\d{1,2}\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
    /** Each needs 16 MB for a moment. */
    private static final int AT_A_TIME = 2;

    /** Of 32 random bytes that nobody kept; made beforehand, since each start would pay for it in time and memory. */
    static final String NOBODYS = PREFIX
            + "$argon2id$v=19$m=16384,t=2,p=1$JrbkkaiPLf/GFkTbNMxmSA$Fvp4Wg8NMrISAysk4/wR7vG1VnYrwa2SDdKDDxU2bp8";

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore room = new Semaphore(AT_A_TIME, true);

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    String hash(String password) {
        return PREFIX + argon2.encode(password);
    }

    public boolean matches(String password, Account account) {
        return matches(password, account.hash());
    }

    /** Takes as long as a true comparison, so that nobody learns from the time which names there are. */
    public void matchesNobody(String password) {
        matches(password, NOBODYS);
    }

    private boolean matches(String password, String hash) {
        room.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash.substring(PREFIX.length()));
        } finally {
            room.release();
        }
    }
}
