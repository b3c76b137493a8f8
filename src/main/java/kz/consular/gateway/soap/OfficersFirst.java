package kz.consular.gateway.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.node.loop.ForegroundPriority;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets delivery give way while a call is under way. */
final class OfficersFirst extends OncePerRequestFilter {
    private final ForegroundPriority precedence;

    OfficersFirst(ForegroundPriority precedence) {
        this.precedence = precedence;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        precedence.called();
        try {
            chain.doFilter(request, response);
        } finally {
            precedence.answered();
        }
    }
}
