package kz.consular.gateway.console.security;

import java.util.Optional;
import kz.consular.gateway.console.accounts.Account;
import kz.consular.gateway.console.accounts.Accounts;
import kz.consular.gateway.console.accounts.PasswordHashing;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Authenticates a member of IT staff by name and password. */
@Component
final class AccountAuthentication implements AuthenticationProvider {
    /** Longer input is cut. */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_PASSWORD = 1024;

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInAttempts attempts;
    private final SignInAudit audit;

    AccountAuthentication(Accounts accounts, PasswordHashing hashing, SignInAttempts attempts, SignInAudit audit) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.attempts = attempts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = shortened(asked.getName(), LONGEST_NAME);
        var address = address(asked);
        if (attempts.mustWait(name, address)) {
            throw new LockedException("Too many attempts");
        }
        var account = accounts.find(name);
        if (!matches(account, asked)) {
            audit.failed(account.map(Account::name).orElse(SignInAudit.UNKNOWN), address);
            if (attempts.failed(name, address)) {
                audit.locked(account.map(Account::name).orElse(SignInAudit.UNKNOWN), address);
            }
            throw new BadCredentialsException("Name or password wrong");
        }
        attempts.succeeded(name, address);
        return signedIn(account.orElseThrow(), asked);
    }

    private boolean matches(Optional<Account> account, Authentication asked) {
        var password = String.valueOf(asked.getCredentials());
        if (account.isEmpty()) {
            hashing.matchesUnknownAccount(shortened(password, LONGEST_PASSWORD));
            return false;
        }
        return hashing.matches(shortened(password, LONGEST_PASSWORD), account.get())
                && password.length() <= LONGEST_PASSWORD;
    }

    private static Authentication signedIn(Account account, Authentication asked) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                account, null, account.role().authorities());
        token.setDetails(asked.getDetails());
        return token;
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
