package kz.consular.gateway.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/**
 * Keeps apart who called on which port, before anything else is asked: IT staff get nothing of the counter and the desk,
 * and officers and clerks nothing of the console.
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

    /** With what a call of the console is refused, whatever else it asks. */
    public static Optional<HttpStatus> refusal(HttpServletRequest request) {
        return Optional.ofNullable((HttpStatus) request.getAttribute(REFUSAL));
    }

    /** Whether a request came to the port of IT staff. No caller can set it. */
    public static boolean called(HttpServletRequest request) {
        return request.getAttribute(CALLED) != null;
    }
}
