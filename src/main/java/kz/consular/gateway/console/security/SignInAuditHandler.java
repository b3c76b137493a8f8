package kz.consular.gateway.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.console.ConsolePaths;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Records who comes and goes, and brings whoever came to the page first asked for. */
final class SignInAuditHandler extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {
    private final SignInRecord records;

    SignInAuditHandler(SignInRecord records, RequestCache asked) {
        this.records = records;
        setDefaultTargetUrl(ConsolePaths.MONITOR);
        setRequestCache(asked);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        records.signedIn(authentication.getName(), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            records.signedOut(authentication.getName(), request.getRemoteAddr());
        }
    }
}
