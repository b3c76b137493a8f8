package kz.consular.gateway.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.consular.gateway.console.accounts.Account;
import kz.consular.gateway.console.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session thirty minutes after the last action of the person, eight hours after the sign-in, or at once when the account was
 * changed or removed. Requests that an open page makes by itself, for its parts and its events, are no action of the person.
 */
final class SessionExpiryFilter extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration IDLE = Duration.ofMinutes(30);
    private static final String LAST_ACTION = SessionExpiryFilter.class.getName() + ".lastAction";

    private final Accounts accounts;
    private final Clock clock;

    SessionExpiryFilter(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isExpired(session)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (session != null && SignInEntryPoint.isPage(request)) {
            session.setAttribute(LAST_ACTION, clock.instant());
        }
        chain.doFilter(request, response);
    }

    /** The sign-in creates a new session. */
    private boolean isExpired(HttpSession session) {
        var signedInAt = Instant.ofEpochMilli(session.getCreationTime());
        var lastAction = session.getAttribute(LAST_ACTION) instanceof Instant at ? at : signedInAt;
        var now = clock.instant();
        return now.isAfter(signedInAt.plus(LONGEST))
                || now.isAfter(lastAction.plus(IDLE))
                || hasLostAccount(SecurityContextHolder.getContext().getAuthentication());
    }

    private boolean hasLostAccount(@Nullable Authentication staff) {
        return staff != null
                && staff.getPrincipal() instanceof Account account
                && accounts.find(account.name()).filter(account::equals).isEmpty();
    }
}
