package kz.consular.gateway.monitor.overview;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages, which get a server-sent event after each change. */
@MonitorComponent
public final class SseSubscribers {
    /** After this time the browser connects again, and the session is checked again. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SseSubscribers.class);

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    /** The number of open pages is at its limit. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class TooManySubscribers extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySubscribers() {
            super("Too many pages of the monitor are open; this one changes only when it is loaded again.");
        }
    }

    /** @throws TooManySubscribers when the number of open pages is at its limit */
    public SseEmitter subscribe() {
        if (open.size() >= MOST) {
            throw new TooManySubscribers();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> open.remove(emitter));
        open.add(emitter);
        return emitter;
    }

    boolean any() {
        return !open.isEmpty();
    }

    void notifyChanged() {
        for (var emitter : open) {
            try {
                emitter.send(SseEmitter.event().name("changed").data(""));
            } catch (IOException | IllegalStateException e) {
                LOG.debug("A page was closed", e);
                open.remove(emitter);
            }
        }
    }

    /** The web server would otherwise wait for open connections when it stops. */
    void close() {
        open.forEach(SseEmitter::complete);
    }
}
