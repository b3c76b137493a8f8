package kz.consular.gateway.monitor.overview;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More pages are open than the monitor tells of news. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class TooManySubscribers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySubscribers() {
        super("Too many pages of the monitor are open; this one changes only when it is loaded again.");
    }
}
