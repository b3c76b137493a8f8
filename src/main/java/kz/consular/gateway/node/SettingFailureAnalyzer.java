package kz.consular.gateway.node;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * A start that fails for what this program itself found wrong says so in the sentence in which it was found, and not in a
 * stack trace. What others found is theirs to tell.
 */
final class SettingFailureAnalyzer implements FailureAnalyzer {
    private static final String OURS = "kz.consular.gateway.";
    private static final String REMEDY = "Correct it and start again. Nothing that was accepted is lost.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && isOurs(cause)) {
                return new FailureAnalysis(cause.getMessage(), REMEDY, failure);
            }
        }
        return null;
    }

    private static boolean isOurs(Throwable cause) {
        var thrownAt = cause.getStackTrace();
        return cause.getClass().getName().startsWith(OURS)
                || (thrownAt.length > 0 && thrownAt[0].getClassName().startsWith(OURS));
    }
}
