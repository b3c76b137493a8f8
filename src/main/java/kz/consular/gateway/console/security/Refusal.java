package kz.consular.gateway.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.console.PortSeparationValve;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what the {@link PortSeparationValve} found to have no business here. */
final class Refusal extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = PortSeparationValve.refusal(request);
        if (refusal.isPresent()) {
            response.sendError(refusal.get().value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
