package kz.consular.gateway.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes each HTTP call a span of its caller's trace. Of the address the span holds only the pattern of the handler,
 * because the rest is text of the caller.
 */
public final class HttpSpanFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final int SERVER_ERROR = 500;

    private final Traces traces;

    private HttpSpanFilter(Traces traces) {
        this.traces = traces;
    }

    /** @param addresses patterns of the calls that get a span */
    public static FilterRegistrationBean<HttpSpanFilter> of(Traces traces, String... addresses) {
        var registration = new FilterRegistrationBean<>(new HttpSpanFilter(traces));
        registration.addUrlPatterns(addresses);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "_OTHER";
        try (var span = traces.startServer(method, Traceparent.read(request.getHeader(Traceparent.NAME)))) {
            span.setAttribute("http.request.method", method).setAttribute("url.scheme", request.getScheme());
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                span.setError(e.getClass().getName());
                throw e;
            }
            span.setAttribute("http.response.status_code", response.getStatus());
            route(request)
                    .ifPresent(route -> answered(span.updateName(method + " " + route), route, response.getStatus()));
        }
    }

    /**
     * The pattern of the handler that Spring found. CXF sets the same attribute to the address itself, and no handler.
     */
    private static Optional<String> route(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))
                .map(_ -> request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString);
    }

    private static void answered(Span span, String route, int status) {
        span.setAttribute("http.route", route);
        if (status >= SERVER_ERROR) {
            span.setError(String.valueOf(status));
        }
    }
}
