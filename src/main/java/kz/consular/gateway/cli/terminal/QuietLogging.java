package kz.consular.gateway.cli.terminal;

import java.util.logging.LogManager;

/** The screen is the officer's: what libraries log belongs to the node. Errors reach the officer as a {@link FailureReport}. */
public final class QuietLogging {
    /** Spring Boot, where a command starts it, would set logging up anew. */
    private static final String BOOT_SETTING = "org.springframework.boot.logging.LoggingSystem";

    private static final String LOGBACK_SETTING = "logback.configurationFile";

    private QuietLogging() {}

    /** To be called before the first logger is made. */
    public static void ofLibraries() {
        if (System.getProperty(LOGBACK_SETTING) == null) {
            System.setProperty(LOGBACK_SETTING, "kz/consular/gateway/cli/silence.xml");
        }
        System.setProperty(BOOT_SETTING, "none");
        LogManager.getLogManager().reset();
    }
}
