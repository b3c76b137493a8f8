package kz.consular.gateway.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.pages.Problem;
import kz.consular.gateway.console.pages.ProblemPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form. That a wait holds may be told, for it holds for names that there are not just the same. */
final class FailedSignIn implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIn.class);

    private final SignInRecord records;

    FailedSignIn(SignInRecord records) {
        this.records = records;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof OAuth2AuthenticationException elsewhere) {
            var noRole = elsewhere.getError().getErrorCode().equals(StaffOfProvider.NO_ROLE);
            request.setAttribute(ProblemPage.KNOWN, noRole ? Problem.NO_ROLE : Problem.PROVIDER_FAILED);
            records.failed(SignInRecord.NOBODY, request.getRemoteAddr());
            LOG.warn(
                    "A sign-in by OpenID Connect failed: {}",
                    elsewhere.getError().getErrorCode());
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(ConsolePaths.SIGN_IN + (failed instanceof LockedException ? "?wait" : "?failed"));
        }
    }
}
