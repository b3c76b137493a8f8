package kz.consular.gateway.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what the {@link ConsoleDoor} found to have no business here. */
final class Refusal extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = ConsoleDoor.refusal(request);
        if (refusal.isPresent()) {
            response.sendError(refusal.get().value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
