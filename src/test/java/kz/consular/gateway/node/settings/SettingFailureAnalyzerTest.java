package kz.consular.gateway.node.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import java.util.Set;
import kz.consular.gateway.node.roles.NodeRoles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

@DisplayName("A start that fails")
class SettingFailureAnalyzerTest {

    @Test
    @DisplayName("says what this program found wrong, in its own sentence, however deep it lies")
    void ours() {
        var found = catchThrowable(() -> new NodeRoles(Set.of()));
        var wrapped = new BeanCreationException("a bean", found);
        wrapped.setStackTrace(new StackTraceElement[0]); // as if thrown elsewhere

        assertThat(Objects.requireNonNull(new SettingFailureAnalyzer().analyze(wrapped))
                        .getDescription())
                .startsWith("gateway.roles names no role.");
    }

    @Test
    @DisplayName("leaves to others what they found")
    void theirs() {
        var found = catchThrowable(() -> Integer.parseInt("banana"));

        assertThat(new SettingFailureAnalyzer().analyze(found)).isNull();
    }
}
