package kz.consular.gateway.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Separates the two ports before any other check: the console port serves no path of officers and clerks, and their port serves no
 * path of the console.
 */
public final class PortSeparationValve extends ValveBase {
    private static final String CALLED = PortSeparationValve.class.getName() + ".called";
    private static final String REFUSAL = PortSeparationValve.class.getName() + ".refusal";

    private final Connector console;
    private final ConsoleSettings settings;
    private final ConsolePaths paths;

    PortSeparationValve(Connector console, ConsoleSettings settings, ConsolePaths paths) {
        super(true);
        this.console = console;
        this.settings = settings;
        this.paths = paths;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var path = request.getDecodedRequestURI();
        if (request.getConnector() == console) {
            request.setAttribute(CALLED, true);
            refusal(request, path).ifPresent(status -> request.setAttribute(REFUSAL, status));
        } else if (paths.hiddenElsewhere(path)) {
            response.sendError(Response.SC_NOT_FOUND);
            return;
        }
        getNext().invoke(request, response);
    }

    private Optional<HttpStatus> refusal(Request request, String path) {
        if (!settings.answersTo(request.getServerName())) {
            return Optional.of(HttpStatus.MISDIRECTED_REQUEST);
        }
        return paths.answeredOnConsole(path) ? Optional.empty() : Optional.of(HttpStatus.NOT_FOUND);
    }

    /** The status with which a call of the console is refused, whatever its content. */
    public static Optional<HttpStatus> refusal(HttpServletRequest request) {
        return Optional.ofNullable((HttpStatus) request.getAttribute(REFUSAL));
    }

    /** Whether a request came to the port of IT staff. A caller cannot set this attribute. */
    public static boolean called(HttpServletRequest request) {
        return request.getAttribute(CALLED) != null;
    }

    /** Answers refused calls inside the filter chain, so that the answer carries the security headers. */
    public static final class RefusalFilter extends OncePerRequestFilter {

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
}
