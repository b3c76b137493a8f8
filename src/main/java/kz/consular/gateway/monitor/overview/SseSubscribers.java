package kz.consular.gateway.monitor.overview;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages, told by server-sent events that there is something new to fetch. */
public final class SseSubscribers {
    /** The browser comes again by itself; who has signed out meanwhile is then turned away. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SseSubscribers.class);

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    /** @throws TooManySubscribers when so many are open that one more would be too many */
    public SseEmitter open() {
        if (open.size() >= MOST) {
            throw new TooManySubscribers();
        }
        var screen = new SseEmitter(LONGEST.toMillis());
        screen.onCompletion(() -> open.remove(screen));
        screen.onTimeout(screen::complete);
        screen.onError(_ -> open.remove(screen));
        open.add(screen);
        return screen;
    }

    boolean areOpen() {
        return !open.isEmpty();
    }

    void changed() {
        for (var screen : open) {
            try {
                screen.send(SseEmitter.event().name("changed").data(""));
            } catch (IOException | IllegalStateException e) {
                LOG.debug("A page was closed", e);
                open.remove(screen);
            }
        }
    }

    /** Or the web server would wait for them when it stops. */
    void close() {
        open.forEach(SseEmitter::complete);
    }
}
