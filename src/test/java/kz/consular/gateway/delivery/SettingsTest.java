package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A wrong setting stops the start with a sentence that names it")
class SettingsTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "gateway.delivery.senders, 0",
        "gateway.delivery.receivers, 65",
        "gateway.delivery.lease, 10ms",
        "gateway.delivery.retry-first, 0s",
        "gateway.delivery.retry-longest, 1ms",
        "gateway.delivery.receipt-longest, 1s",
        "gateway.storage.reserve, -1MB",
        "gateway.broker.url, ' '",
        "gateway.broker.dead-letter, ' '",
    })
    void wrong(String name, String value) {
        var plan = TestNode.on(data).with(name, value);

        assertThatThrownBy(() -> plan.start().close()).rootCause().hasMessageContaining(name);
    }

    @Test
    void pauses_double_from_a_second_to_an_hour() {
        var pauses = new Doubling(Duration.ofSeconds(1), Duration.ofHours(1));

        assertThat(pauses.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.pause(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(pauses.pause(12)).isEqualTo(Duration.ofSeconds(2048));
        assertThat(pauses.pause(13)).isEqualTo(Duration.ofHours(1));
        assertThat(pauses.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
        assertThat(pauses.pause(4, RandomGenerator.getDefault()))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }
}
