package kz.consular.gateway.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.health.HealthReason;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The reason for the state of a component")
class WordingTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Locale KAZAKH = Locale.of("kk");

    private final Wording say = new Wording(words());

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("monitor");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void is_in_the_language_of_the_page_with_its_arguments() {
        var full = reported(new HealthReason(HealthReason.Code.NO_ROOM, List.of("2000", "256")));

        assertThat(say.reason(full, RUSSIAN))
                .isEqualTo("Свободно 2000 МБ, в запасе остаётся 256 МБ: ничего нового не принимается.");
        assertThat(say.reason(full, KAZAKH)).startsWith("Бос орын 2000 МБ");
        assertThat(say.remedy(full, RUSSIAN)).startsWith("Освободите место");
    }

    @ParameterizedTest
    @EnumSource
    void is_the_same_on_the_english_page_as_in_the_health_of_the_node(HealthReason.Code code) {
        var reason = new HealthReason(code, List.of("one", "two"));

        assertThat(say.reason(reported(reason), Locale.ENGLISH)).isEqualTo(reason.inEnglish());
        assertThat(Stream.of(RUSSIAN, KAZAKH).map(language -> say.reason(reported(reason), language)))
                .doesNotContain(reason.inEnglish());
    }

    @Test
    void is_the_sentence_of_an_older_node() {
        var older =
                JsonMapper.shared().readValue("""
                {"roles":["mission"],"parties":["mission.BERLIN"],"components":[{"name":"disk","state":"WARNING",
                 "reason":"It's nearly full: {0}.","remedy":"Make room."}],"certificates":[],"troubles":[],"untold":0}
                """, Heartbeat.class).components().getFirst();

        assertThat(say.reason(older, RUSSIAN)).isEqualTo("It's nearly full: {0}.");
    }

    @Test
    void is_the_sentence_of_a_newer_node_if_the_code_is_unknown() {
        var newer = new Heartbeat.Component(
                "clock", Heartbeat.State.DOWN, "It's late.", "Wind it.", Optional.of("CLOCK_LATE"), List.of("an hour"));

        assertThat(say.reason(newer, RUSSIAN)).isEqualTo("It's late.");
        assertThat(say.remedy(newer, RUSSIAN)).isEqualTo("Wind it.");
    }

    @Test
    void has_no_remedy_while_the_component_is_up() {
        var up = new Heartbeat.Component("disk", Heartbeat.State.UP, "Fine.", "", Optional.empty(), List.of());

        assertThat(say.remedy(up, RUSSIAN)).isEmpty();
    }

    private static Heartbeat.Component reported(HealthReason reason) {
        var component = new Heartbeat.Component(
                "disk",
                Heartbeat.State.DOWN,
                reason.inEnglish(),
                "Make room.",
                Optional.of(reason.code().name()),
                reason.arguments());
        return JsonMapper.shared()
                .readValue(JsonMapper.shared().writeValueAsString(component), Heartbeat.Component.class);
    }
}
