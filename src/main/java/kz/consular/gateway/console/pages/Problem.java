package kz.consular.gateway.console.pages;

import org.springframework.http.HttpStatus;

/** What can go wrong with a call of the console; each has a cause and a remedy in the words of the pages. */
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
