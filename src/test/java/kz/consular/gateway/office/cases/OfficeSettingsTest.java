package kz.consular.gateway.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.domain.LocalizedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("The appeal procedure of a node is the configured one in three languages, or the general one")
class OfficeSettingsTest {

    @EnableConfigurationProperties(OfficeSettings.class)
    private static class Settings {}

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void is_the_general_one_where_none_is_set() {
        start.run(context -> assertThat(
                        context.getBean(OfficeSettings.class).appealProcedure().en())
                .startsWith("a complaint may be lodged"));
    }

    @Test
    void is_its_own_where_all_three_languages_are_set() {
        start.withPropertyValues(
                        "gateway.office.appeal.kk=сотқа",
                        "gateway.office.appeal.ru=в суд",
                        "gateway.office.appeal.en=to a court")
                .run(context -> assertThat(context.getBean(OfficeSettings.class).appealProcedure())
                        .isEqualTo(new LocalizedText("сотқа", "в суд", "to a court")));
    }

    @Test
    void stops_the_start_where_a_language_is_missing() {
        start.withPropertyValues("gateway.office.appeal.kk=сотқа", "gateway.office.appeal.en=to a court")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gateway.office.appeal.kk, .ru and .en, or none"));
    }
}
