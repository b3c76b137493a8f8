package kz.consular.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.soap.envelope.SoapLimits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("A wrong setting of the endpoint stops the start with a sentence that names it")
class SoapSettingsTest {
    private final ApplicationContextRunner node = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties({SoapLimits.class, IdentifierSettings.class})
    static class Settings {}

    @Test
    void every_setting_has_a_default() {
        node.run(context -> assertThat(context)
                .hasNotFailed()
                .getBean(IdentifierSettings.class)
                .satisfies(forms -> assertThat(
                                forms.numbers().passport().matcher("N12345678").matches())
                        .isTrue()));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.limits.documents=0, gateway.limits.documents is 0",
        "gateway.limits.documents=201, gateway.limits.documents is 201",
        "gateway.limits.document=0B, gateway.limits.document is 0B",
        "gateway.limits.application=-1MB, gateway.limits.application is",
        "gateway.limits.xml=65MB, gateway.limits.xml is",
        "gateway.limits.inline-message=1GB, gateway.limits.inline-message is",
        "gateway.identifiers.passport=N[0-9, gateway.identifiers.passport is no regular expression"
    })
    void a_wrong_setting_stops_the_start(String setting, String sentence) {
        node.withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(sentence));
    }
}
