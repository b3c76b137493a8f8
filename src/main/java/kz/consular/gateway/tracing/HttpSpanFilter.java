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
 * Each call by HTTP is a step, in the trace of whoever calls. Of the address only the pattern is told that the room answers to:
 * the rest is the caller's to write.
 */
public final class HttpSpanFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final int SERVER_ERROR = 500;

    private final Traces traces;

    private HttpSpanFilter(Traces traces) {
        this.traces = traces;
    }

    /** @param addresses patterns of the calls that are followed */
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
        try (var step = traces.answering(method, Traceparent.read(request.getHeader(Traceparent.NAME)))) {
            step.note("http.request.method", method).note("url.scheme", request.getScheme());
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                step.failed(e.getClass().getName());
                throw e;
            }
            step.note("http.response.status_code", response.getStatus());
            route(request).ifPresent(route -> answered(step.named(method + " " + route), route, response.getStatus()));
        }
    }

    /** Where Spring found who answers; CXF gives the address as it was written under the same name. */
    private static Optional<String> route(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))
                .map(_ -> request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString);
    }

    private static void answered(Span step, String route, int status) {
        step.note("http.route", route);
        if (status >= SERVER_ERROR) {
            step.failed(String.valueOf(status));
        }
    }
}
