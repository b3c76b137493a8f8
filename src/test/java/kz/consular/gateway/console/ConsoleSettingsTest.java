package kz.consular.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("gateway.console.*: where IT staff find a node")
class ConsoleSettingsTest {
    private final ApplicationContextRunner node = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(ConsoleSettings.class)
    static class Settings {}

    @Test
    void without_any_it_is_on_loopback() {
        node.run(context -> {
            var settings = context.getBean(ConsoleSettings.class);
            assertThat(settings.address().isLoopbackAddress()).isTrue();
            assertThat(settings.port()).isEqualTo(8480);
            assertThat(settings.tls()).isFalse();
            assertThat(settings.oidc().rolesClaim()).isEqualTo("roles");
        });
    }

    @Test
    void away_from_loopback_it_needs_tls_and_a_name() {
        refused("gateway.console.tls to true", "gateway.console.address=192.0.2.7");
        refused("gateway.console.host is not set", "gateway.console.address=192.0.2.7", "gateway.console.tls=true");
        node.withPropertyValues(
                        "gateway.console.address=192.0.2.7",
                        "gateway.console.tls=true",
                        "gateway.console.host=console.example")
                .run(context -> {
                    var settings = context.getBean(ConsoleSettings.class);
                    assertThat(settings.answersTo("console.example")).isTrue();
                    assertThat(settings.answersTo("localhost")).isFalse();
                });
        node.withPropertyValues("gateway.console.address=192.0.2.7", "gateway.console.port=-1")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void the_port_is_one() {
        refused("gateway.console.port is 65536", "gateway.console.port=65536");
    }

    private void refused(String sentence, String... settings) {
        node.withPropertyValues(settings)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(sentence));
    }
}
