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

@DisplayName("Why a part of a node is as it is")
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
    void is_said_in_the_language_of_the_page_with_what_was_found() {
        var full = told(new HealthReason(HealthReason.Code.NO_ROOM, List.of("2000", "256")));

        assertThat(say.reason(full, RUSSIAN))
                .isEqualTo("Свободно 2000 МБ, в запасе остаётся 256 МБ: ничего нового не принимается.");
        assertThat(say.reason(full, KAZAKH)).startsWith("Бос орын 2000 МБ");
        assertThat(say.remedy(full, RUSSIAN)).startsWith("Освободите место");
    }

    @ParameterizedTest
    @EnumSource
    void is_said_on_the_english_page_as_in_the_nodes_own_health(HealthReason.Code code) {
        var reason = new HealthReason(code, List.of("one", "two"));

        assertThat(say.reason(told(reason), Locale.ENGLISH)).isEqualTo(reason.inEnglish());
        assertThat(Stream.of(RUSSIAN, KAZAKH).map(language -> say.reason(told(reason), language)))
                .doesNotContain(reason.inEnglish());
    }

    @Test
    void is_said_as_an_older_node_says_it() {
        var older =
                JsonMapper.shared().readValue("""
                {"roles":["mission"],"parties":["mission.BERLIN"],"components":[{"name":"disk","state":"WARNING",
                 "reason":"It's nearly full: {0}.","remedy":"Make room."}],"certificates":[],"troubles":[],"untold":0}
                """, Heartbeat.class).components().getFirst();

        assertThat(say.reason(older, RUSSIAN)).isEqualTo("It's nearly full: {0}.");
    }

    @Test
    void is_said_as_a_newer_node_says_it_of_what_nobody_knew_here() {
        var newer = new Heartbeat.Component(
                "clock", Heartbeat.State.DOWN, "It's late.", "Wind it.", Optional.of("CLOCK_LATE"), List.of("an hour"));

        assertThat(say.reason(newer, RUSSIAN)).isEqualTo("It's late.");
        assertThat(say.remedy(newer, RUSSIAN)).isEqualTo("Wind it.");
    }

    @Test
    void needs_no_remedy_while_it_is_up() {
        var up = new Heartbeat.Component("disk", Heartbeat.State.UP, "Fine.", "", Optional.empty(), List.of());

        assertThat(say.remedy(up, RUSSIAN)).isEmpty();
    }

    private static Heartbeat.Component told(HealthReason reason) {
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
