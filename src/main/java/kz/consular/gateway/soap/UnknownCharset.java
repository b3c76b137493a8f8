package kz.consular.gateway.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the name of a charset that nobody knows from CXF, which would break off before our reading begins: {@link
 * ContentType} then refuses it, as a fault like any other.
 */
final class UnknownCharset extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isKnown(request.getCharacterEncoding()) ? request : new Unnamed(request), response);
    }

    private static boolean isKnown(@Nullable String name) {
        try {
            return name == null || Charset.isSupported(name.replace("\"", ""));
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    /** A request as if it named no charset; its Content-Type header stands as it came, to be refused. */
    private static final class Unnamed extends HttpServletRequestWrapper {
        Unnamed(HttpServletRequest request) {
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
