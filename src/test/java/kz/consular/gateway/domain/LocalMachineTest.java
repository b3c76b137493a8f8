package kz.consular.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The local machine, by its names and addresses")
class LocalMachineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost",
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.255",
                "::1",
                "[::1]",
                "0:0:0:0:0:0:0:1",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "0::1",
                "::ffff:127.0.0.1",
                "[::ffff:7f00:1]"
            })
    void is_local(String host) {
        assertThat(LocalMachine.is(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                " localhost",
                "localhost.",
                "localhost.example.kz",
                "127.example.kz",
                "127.0.0.1.example.kz",
                "127.999.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "0.0.0.0",
                "::",
                "::2",
                "[::1",
                "::1]",
                "[]",
                "[127.0.0.1]",
                "[localhost]",
                "1::1",
                "::1:1",
                "::ffff:128.0.0.1",
                "fe80::1",
                "10.0.0.1"
            })
    void is_another(String host) {
        assertThat(LocalMachine.is(host)).isFalse();
    }
}
