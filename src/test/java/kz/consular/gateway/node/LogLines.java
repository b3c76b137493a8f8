package kz.consular.gateway.node;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while this is open. What of it reaches the console hangs on who was started in this process before. */
public final class LogLines implements AutoCloseable {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private LogLines(String logger) {
        this.logger = (Logger) LoggerFactory.getLogger(logger);
        lines.start();
        this.logger.addAppender(lines);
    }

    /** By one class alone: others may be at work meanwhile. */
    public static LogLines of(Class<?> speaker) {
        return new LogLines(speaker.getName());
    }

    /** By all of our own classes. */
    public static LogLines ofTheHouse() {
        return new LogLines("kz.consular");
    }

    /** By anyone, libraries included. */
    public static LogLines ofAll() {
        return new LogLines(Logger.ROOT_LOGGER_NAME);
    }

    /** Each with its level in front, and the trace of an exception behind. */
    public List<String> all() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage().strip()
                        + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
    }
}
