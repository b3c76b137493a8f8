package kz.consular.gateway.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.consular.gateway.console.ConsolePaths;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Shows the sign-in to whoever asks for a page; what asks for a part of one is told to bring its page there. What listens for news
 * is told that there is some: its page then asks for a part. Whoever comes with the cookie of a stay hears that it has ended.
 */
final class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        var there = request.getRequestedSessionId() == null ? ConsolePaths.SIGN_IN : ConsolePaths.SIGN_IN + "?ended";
        if (isPage(request)) {
            response.sendRedirect(there);
        } else if (listens(request)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.getOutputStream().print("event: changed\ndata:\n\n");
        } else {
            response.setHeader("HX-Redirect", there);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** Neither htmx nor a stream of events. */
    static boolean isPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null && !listens(request);
    }

    private static boolean listens(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .orElse("")
                .contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
