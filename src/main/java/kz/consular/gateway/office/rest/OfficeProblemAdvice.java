package kz.consular.gateway.office.rest;

import kz.consular.gateway.storage.NoSpaceLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns the errors of a request into a problem document (RFC 9457) with code and remedy. */
@RestControllerAdvice(assignableTypes = OfficeCasesController.class)
class OfficeProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail handle(OfficeProblem problem) {
        return detail(problem.status(), problem.code(), String.valueOf(problem.getMessage()), problem.remedy());
    }

    /** A value of the request that a type of the domain rejects. */
    @ExceptionHandler
    ProblemDetail handle(IllegalArgumentException invalid) {
        return handle(OfficeProblem.invalidValue(String.valueOf(invalid.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail handle(NoSpaceLeft full) {
        LOG.error("A decision could not be sealed. {}", full.getMessage());
        return handle(OfficeProblem.noSpaceLeft());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unreadable() {
        return detail(
                HttpStatus.BAD_REQUEST,
                "INVALID_VALUE",
                "The request is not the JSON that this call takes.",
                "See src/docs/offices.md for the calls and their JSON.");
    }

    private static ProblemDetail detail(HttpStatus status, String code, String cause, String remedy) {
        var detail = ProblemDetail.forStatusAndDetail(status, cause);
        detail.setProperty("code", code);
        detail.setProperty("remedy", remedy);
        return detail;
    }
}
