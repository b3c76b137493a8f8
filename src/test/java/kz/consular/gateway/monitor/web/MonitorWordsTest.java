package kz.consular.gateway.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Requeued;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.health.HealthReason;
import kz.consular.gateway.monitor.commands.InterventionService;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.projection.RemoteCommand;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.signature.trust.Expiry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("The pages have a message for every code of a report")
class MonitorWordsTest {

    static Stream<String> needed() {
        return Stream.of(
                        names(
                                ConsignmentState.class,
                                state -> Stream.of(
                                        "monitor.state." + state,
                                        "monitor.state." + state + ".words",
                                        "monitor.verdict." + state)),
                        names(ConsignmentKind.class, kind -> Stream.of("monitor.kind." + kind)),
                        names(
                                Action.class,
                                action -> Stream.of(
                                        "monitor.action." + action,
                                        "monitor.action." + action + ".words",
                                        "monitor.timeline." + action)),
                        names(AttemptCause.class, cause -> Stream.of("monitor.cause." + cause)),
                        names(Flow.class, flow -> Stream.of("monitor.flow." + flow, "monitor.flow." + flow + ".words")),
                        names(Heartbeat.State.class, state -> Stream.of("monitor.component." + state)),
                        names(Expiry.Purpose.class, purpose -> Stream.of("monitor.purpose." + purpose.code())),
                        names(InterventionService.Status.class, status -> Stream.of("monitor.outcome." + status)),
                        names(
                                RemoteCommand.State.class,
                                state -> state == RemoteCommand.State.DONE
                                        ? Stream.empty()
                                        : Stream.of("monitor.command." + state, "monitor.command." + state + ".words")),
                        names(Requeued.class, became -> Stream.of("monitor.requeued." + became)),
                        Stream.of("monitor.self-test.untested", "monitor.self-test.state.never"),
                        Stream.of("SEALED", "SENT", "FAILED", "RECEIPTED", "REFUSED")
                                .map(code -> "monitor.timeline." + code),
                        names(HealthReason.Code.class, code -> Stream.of("monitor.reason." + code)),
                        Stream.of("seal-key", "certificates", "database", "broker", "disk")
                                .flatMap(name -> Stream.of(
                                        "monitor.component.name." + name, "monitor.component.remedy." + name)))
                .flatMap(found -> found);
    }

    private static <E extends Enum<E>> Stream<String> names(Class<E> type, Function<E, Stream<String>> words) {
        return Arrays.stream(type.getEnumConstants()).flatMap(words);
    }

    @ParameterizedTest
    @MethodSource("needed")
    void in_english_and_so_in_all_three(String key) throws IOException {
        var words = new Properties();
        try (var file = new ClassPathResource("monitor_en.properties").getInputStream()) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(words.getProperty(key)).isNotBlank();
    }
}
