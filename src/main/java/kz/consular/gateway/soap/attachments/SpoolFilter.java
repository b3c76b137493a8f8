package kz.consular.gateway.soap.attachments;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Deletes the attachments of a message once its answer is written, also when the answer is a fault. */
@Component
@ForRole(Role.MISSION)
@FilterRegistration(urlPatterns = SoapPort.SERVICES + "/*")
public final class SpoolFilter extends OncePerRequestFilter {
    private static final String SPOOL = Spool.class.getName();

    /** Makes a spool for the request, to be closed by this filter. */
    public static Spool open(HttpServletRequest request, AttachmentStore store) {
        var spool = store.spool(request.getContentLengthLong());
        request.setAttribute(SPOOL, spool);
        return spool;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(SPOOL) instanceof Spool spool) {
                spool.close();
            }
        }
    }
}
