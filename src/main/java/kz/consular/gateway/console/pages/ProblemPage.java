package kz.consular.gateway.console.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import kz.consular.gateway.console.PortSeparationValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The error page: cause and remedy for the reader; the details stand in the log under the reference of the page. */
@Component
public final class ProblemPage implements ErrorViewResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);
    private static final int REFERENCE_BYTES = 4;

    /** The request attribute with a {@link Problem} that is more exact than the status. */
    public static final String KNOWN = ProblemPage.class.getName() + ".known";

    private final SecureRandom random = new SecureRandom();

    /** The kinds of problems at the console. The messages of the pages have cause and remedy of each. */
    public enum Problem {
        PAGE_UNKNOWN,
        NOT_PERMITTED,
        FORM_OUT_OF_DATE,
        NO_ROLE,
        PROVIDER_FAILED,
        HOST_UNKNOWN,
        REQUEST_WRONG,
        FAILED;

        static Problem of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND -> PAGE_UNKNOWN;
                case FORBIDDEN -> NOT_PERMITTED;
                case MISDIRECTED_REQUEST -> HOST_UNKNOWN;
                default -> status.is4xxClientError() ? REQUEST_WRONG : FAILED;
            };
        }
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> attributes) {
        if (!PortSeparationValve.called(request)) {
            return null;
        }
        var problem = problem(request, status);
        var reference = reference();
        log(request, problem, reference);
        return new ModelAndView("console/problem", Map.of("problem", problem, "reference", reference), status);
    }

    private static Problem problem(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(KNOWN) instanceof Problem known) {
            return known;
        }
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException
                ? Problem.FORM_OUT_OF_DATE
                : Problem.of(status);
    }

    private static void log(HttpServletRequest request, Problem problem, String reference) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (problem == Problem.FAILED) {
            var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("{} {} at {}", reference, problem, path, failure instanceof Throwable thrown ? thrown : null);
        } else {
            LOG.info("{} {} at {}", reference, problem, path);
        }
    }

    private String reference() {
        var bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
