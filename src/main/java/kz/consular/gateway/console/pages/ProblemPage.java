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
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever uses the console what went wrong and what to do, and leaves the rest to the log, under one reference. */
public final class ProblemPage implements ErrorViewResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);
    private static final int REFERENCE_BYTES = 4;

    /** Set by whoever knows more than the status says. */
    public static final String KNOWN = ProblemPage.class.getName() + ".known";

    private final SecureRandom random = new SecureRandom();

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> told) {
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
