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
 * Ends a stay that is over: thirty minutes after the person last did something, eight hours after the sign-in, however busy, and
 * at once when the account was changed or taken away. What an open page asks for by itself, its parts and its news, is nothing that
 * the person did: a screen that nobody sits at keeps no stay alive.
 */
final class SessionExpiryFilter extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration IDLE = Duration.ofMinutes(30);
    private static final String LAST_DONE = SessionExpiryFilter.class.getName() + ".lastDone";

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
        if (session != null && isOver(session)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (session != null && SignInFirst.isPage(request)) {
            session.setAttribute(LAST_DONE, clock.instant());
        }
        chain.doFilter(request, response);
    }

    /** The session is made anew at the sign-in. */
    private boolean isOver(HttpSession session) {
        var signedInAt = Instant.ofEpochMilli(session.getCreationTime());
        var lastDone = session.getAttribute(LAST_DONE) instanceof Instant at ? at : signedInAt;
        var now = clock.instant();
        return now.isAfter(signedInAt.plus(LONGEST))
                || now.isAfter(lastDone.plus(IDLE))
                || hasLostAccount(SecurityContextHolder.getContext().getAuthentication());
    }

    private boolean hasLostAccount(@Nullable Authentication staff) {
        return staff != null
                && staff.getPrincipal() instanceof Account account
                && accounts.find(account.name()).filter(account::equals).isEmpty();
    }
}
