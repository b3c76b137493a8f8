package kz.consular.gateway.soap.attachments;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Deletes the attachments of a message when its answer is written, whatever that answer was. */
public final class SpoolDeletion extends OncePerRequestFilter {
    private static final String SPOOL = Spool.class.getName();

    public static Spool spoolOf(HttpServletRequest request, AttachmentStore incoming) {
        var spool = incoming.spool(request.getContentLengthLong());
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
