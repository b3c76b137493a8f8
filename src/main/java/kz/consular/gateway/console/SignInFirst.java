package kz.consular.gateway.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows the sign-in to whoever asks for a page; what asks for a part of one is told to bring its page there. */
final class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect(ConsolePaths.SIGN_IN);
        } else {
            response.setHeader("HX-Redirect", ConsolePaths.SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** Neither htmx nor a stream of events. */
    static boolean isPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null
                && !Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .orElse("")
                        .contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
