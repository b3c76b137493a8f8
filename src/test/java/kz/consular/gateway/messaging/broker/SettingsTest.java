package kz.consular.gateway.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.fault.BrokerSite;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A wrong setting stops the start with a sentence that names it")
class SettingsTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "gateway.delivery.senders, 0",
        "gateway.delivery.lease, 10ms",
        "gateway.delivery.retry, 0s..1h",
        "gateway.delivery.retry, 1s..1ms",
        "gateway.delivery.receipt, 10m..1s",
        "gateway.storage.reserve, -1MB",
        "spring.datasource.url, jdbc:h2:mem:",
        "spring.datasource.url, jdbc:postgresql://db.example.kz/gateway",
        "gateway.broker.url, ' '",
        "gateway.broker.dead-letter, ' '",
    })
    void wrong(String name, String value) {
        var plan = TestNode.on(data).with(name, value);

        assertThatThrownBy(() -> plan.start().close()).rootCause().hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "broker:61617",
        "http://broker:61617",
        "tcp://broker",
        "tcp://broker:70000",
        "'(tcp://one:61617,two:61617)'",
        "'tcp://one:61617,'",
        "tcp://broker:61617?sslEnabled=true",
    })
    void a_broker_address_that_is_none(String url) {
        assertThatThrownBy(() -> new BrokerAddress(url)).hasMessageContaining("gateway.broker.url");
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://localhost:61617, true",
        "tcp://127.0.0.1:61617, true",
        "tcp://[::1]:61617, true",
        "tcp://broker.example:61617, false",
        "tcp://127.0.0.1.example:61617, false",
        "tcp://[2001:db8::1]:61617, false",
    })
    void only_this_machine_is_reached_without_TLS(String url, boolean allowed) {
        var plan = TestNode.on(data).with("gateway.broker.url", url);

        if (allowed) {
            assertThatCode(() -> plan.start().close()).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> plan.start().close())
                    .rootCause()
                    .hasMessageContaining("gateway.broker.url")
                    .hasMessageContaining("TLS only");
        }
    }

    @Nested
    @DisplayName("such as the key to the broker")
    class BrokerKeys {
        private BrokerSite site;

        @BeforeEach
        void keys() throws IOException {
            site = BrokerSite.in(data.resolve("site")).node("berlin", "mission.BERLIN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"keystore", "keystore-password", "ca-certificates"})
        void of_which_a_part_is_missing(String name) {
            var plan = keyed().without("gateway.broker." + name);

            assertThatThrownBy(() -> plan.start().close())
                    .rootCause()
                    .hasMessageContaining("gateway.broker." + name + " is not set");
        }

        @ParameterizedTest
        @ValueSource(strings = {"keystore", "ca-certificates"})
        void of_which_a_file_is_not_there_or_is_something_else(String name) throws IOException {
            assertStops(name, data.resolve("nowhere").toString(), "there is no file");
            assertStops(name, Files.writeString(data.resolve("text"), "text").toString(), "");
        }

        @Test
        void whose_password_is_wrong() {
            assertStops("keystore-password", "wrong", "does not open");
        }

        private void assertStops(String name, String value, String why) {
            var plan = keyed().with("gateway.broker." + name, value);

            assertThatThrownBy(() -> plan.start().close())
                    .hasStackTraceContaining(BrokerKeyUnusable.class.getName() + ": gateway.broker." + name)
                    .hasStackTraceContaining(why);
        }

        private TestNode.Plan keyed() {
            return TestNode.on(data).withArguments(site.settings("berlin", "tcp://broker.example:61617"));
        }
    }

    @Test
    void pauses_double_from_a_second_to_an_hour() {
        var pauses = new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofHours(1));

        assertThat(pauses.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.pause(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(pauses.pause(12)).isEqualTo(Duration.ofSeconds(2048));
        assertThat(pauses.pause(13)).isEqualTo(Duration.ofHours(1));
        assertThat(pauses.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
        assertThat(pauses.pause(4, RandomGenerator.getDefault()))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }
}
