package kz.consular.gateway.node.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * A start that fails for what this program itself found wrong says so in the sentence in which it was found, and not in a
 * stack trace. What others found is theirs to tell.
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
