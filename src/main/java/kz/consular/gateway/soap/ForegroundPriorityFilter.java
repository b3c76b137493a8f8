package kz.consular.gateway.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.node.loop.ForegroundPriority;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets background work yield while an officer waits for an answer. */
@Component
@ForRole(Role.MISSION)
@FilterRegistration(urlPatterns = SoapPort.SERVICES + "/*")
final class ForegroundPriorityFilter extends OncePerRequestFilter {
    private final ForegroundPriority priority;

    ForegroundPriorityFilter(ForegroundPriority priority) {
        this.priority = priority;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        priority.called();
        try {
            chain.doFilter(request, response);
        } finally {
            priority.answered();
        }
    }
}
