package kz.consular.gateway.node;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What our own code logs while this is open. What reaches the console hangs on who was started in this process before. */
public final class LogLines implements AutoCloseable {
    private final Logger house = (Logger) LoggerFactory.getLogger("kz.consular");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private LogLines() {
        lines.start();
        house.addAppender(lines);
    }

    public static LogLines listen() {
        return new LogLines();
    }

    /** Each with its level in front. */
    public List<String> all() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage().strip())
                .toList();
    }

    @Override
    public void close() {
        house.detachAppender(lines);
    }
}
