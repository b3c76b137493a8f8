package kz.consular.gateway.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.pages.ProblemPage;
import kz.consular.gateway.console.pages.ProblemPage.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Audits sign-ins, failed sign-ins and sign-outs, and redirects to the page that follows each. */
final class SignInAuditHandler extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAuditHandler.class);

    private final SignInAudit audit;

    /** @param requestedPages the pages that led to the sign-in */
    SignInAuditHandler(SignInAudit audit, RequestCache requestedPages) {
        this.audit = audit;
        setDefaultTargetUrl(ConsolePaths.MONITOR);
        setRequestCache(requestedPages);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        audit.signedIn(authentication.getName(), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** The form may say that a wait holds: a wait holds for unknown names too, so that it reveals no account. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof OAuth2AuthenticationException byProvider) {
            var code = byProvider.getError().getErrorCode();
            request.setAttribute(
                    ProblemPage.KNOWN,
                    code.equals(OidcStaffService.NO_ROLE) ? Problem.NO_ROLE : Problem.PROVIDER_FAILED);
            audit.failed(SignInAudit.UNKNOWN, request.getRemoteAddr());
            LOG.warn("A sign-in by OpenID Connect failed: {}", code);
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(ConsolePaths.SIGN_IN + (failed instanceof LockedException ? "?wait" : "?failed"));
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            audit.signedOut(authentication.getName(), request.getRemoteAddr());
        }
    }
}
