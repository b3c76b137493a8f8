package kz.consular.gateway.selftest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SelfTestSettingsTest {
    @Test
    void name_the_one_that_is_wrong() {
        assertThatThrownBy(() -> new SelfTestSettings(Duration.ofMinutes(4)))
                .hasMessage("gateway.self-test.every is PT4M. Set it to 5m or more, or to 0 for never.");
        assertThatCode(() -> new SelfTestSettings(Duration.ZERO)).doesNotThrowAnyException();
    }
}
