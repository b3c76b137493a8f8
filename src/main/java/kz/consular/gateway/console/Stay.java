package kz.consular.gateway.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a stay that is over: eight hours after the sign-in, however busy, and at once when the account was changed or taken
 * away. Idle stays end by themselves.
 */
final class Stay extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(8);

    private final Accounts accounts;
    private final Clock clock;

    Stay(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(Instant.ofEpochMilli(session.getCreationTime()))) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /** The session is made anew at the sign-in. */
    private boolean isOver(Instant signedInAt) {
        return clock.instant().isAfter(signedInAt.plus(LONGEST))
                || hasLostAccount(SecurityContextHolder.getContext().getAuthentication());
    }

    private boolean hasLostAccount(@Nullable Authentication staff) {
        return staff != null
                && staff.getPrincipal() instanceof Account account
                && accounts.find(account.name()).filter(account::equals).isEmpty();
    }
}
