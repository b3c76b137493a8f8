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
 * Leads an unauthenticated request to the sign-in. A page is redirected; a part of a page makes its page follow; a stream of events
 * gets one event, after which its page requests a part. A request with the cookie of an ended session gets that explained.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        var signIn = request.getRequestedSessionId() == null ? ConsolePaths.SIGN_IN : ConsolePaths.SIGN_IN + "?ended";
        if (isPage(request)) {
            response.sendRedirect(signIn);
        } else if (isEventStream(request)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.getOutputStream().print("event: changed\ndata:\n\n");
        } else {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** Whether the request is for a page, not for a part of one (htmx) or a stream of events. */
    static boolean isPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null && !isEventStream(request);
    }

    private static boolean isEventStream(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .orElse("")
                .contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
