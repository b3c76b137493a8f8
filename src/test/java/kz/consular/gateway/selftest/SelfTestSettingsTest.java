package kz.consular.gateway.selftest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SelfTestSettingsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void name_the_one_that_is_wrong() {
        assertThatThrownBy(() -> new SelfTestSettings(Duration.ofMinutes(4), DAY))
                .hasMessage("gateway.self-test.every is PT4M. Set it to 5m or more, or to 0 for never.");
        assertThatThrownBy(() -> new SelfTestSettings(DAY, DAY.minusSeconds(1)))
                .hasMessageContaining("gateway.self-test.keep");
        assertThatCode(() -> new SelfTestSettings(Duration.ZERO, DAY)).doesNotThrowAnyException();
    }
}
