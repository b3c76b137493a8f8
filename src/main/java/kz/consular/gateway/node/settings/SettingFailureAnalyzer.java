package kz.consular.gateway.node.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Prints the message of an exception of this program instead of a stack trace, when the start fails. Failures that libraries report
 * keep their own analysis.
 */
final class SettingFailureAnalyzer implements FailureAnalyzer {
    private static final String REMEDY = "Correct it and start again. Nothing that was accepted is lost.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return ActionableMessage.in(failure)
                .map(sentence -> new FailureAnalysis(sentence, REMEDY, failure))
                .orElse(null);
    }
}
