package kz.consular.gateway.node.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayName("A setting that this program does not have")
class UnknownSettingsTest {

    @Test
    void stops_the_start_with_a_sentence_that_names_it_and_those_like_it() {
        assertThatThrownBy(() -> examine(settings("gateway.broker.keystore-pasword")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no setting gateway.broker.keystore-pasword.")
                .hasMessageContaining("gateway.broker.keystore-password")
                .hasMessageNotContaining("gateway.data");
    }

    @Test
    void in_a_group_that_there_is_not_hears_of_all() {
        assertThatThrownBy(() -> examine(settings("gateway.relay.senders")))
                .hasMessageContainingAll("gateway.data", "gateway.delivery.senders", "gateway.roles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway.data",
                "gateway.roles[1]",
                "gateway.demo.rehearsal",
                "gateway.broker.keystore-password",
                "gateway.broker.keystorePassword",
                "gateway.broker.keystore_password",
                "gateway.office.appeal.kk",
                "gatewayed.elsewhere"
            })
    void is_none_of_these(String known) {
        assertThatCode(() -> examine(settings(known))).doesNotThrowAnyException();
    }

    @Test
    void is_none_of_our_business_in_the_environment_of_the_process() {
        var environment = new SystemEnvironmentPropertySource("e", Map.of("gateway.port", "tcp://10.0.0.1"));

        assertThatCode(() -> examine(environment)).doesNotThrowAnyException();
    }

    private static MapPropertySource settings(String name) {
        return new MapPropertySource("a file", Map.of(name, "1"));
    }

    private static void examine(PropertySource<?> source) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        new UnknownSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
