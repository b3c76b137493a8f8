package kz.consular.gateway.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.ContentType;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the name of an unknown charset from CXF, which would fail before {@link RequestInterceptor} is called. {@link
 * ContentType} refuses the name later, with a regular fault.
 */
@Component
@ForRole(Role.MISSION)
@FilterRegistration(urlPatterns = SoapPort.SERVICES + "/*")
final class UnknownCharsetFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isKnown(request.getCharacterEncoding()) ? request : new WithoutCharset(request), response);
    }

    private static boolean isKnown(@Nullable String name) {
        try {
            return name == null || Charset.isSupported(name.replace("\"", ""));
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    /** A request that seems to name no charset. Its Content-Type header is unchanged, so that it can be refused. */
    private static final class WithoutCharset extends HttpServletRequestWrapper {
        WithoutCharset(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_XML_VALUE;
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return null;
        }
    }
}
