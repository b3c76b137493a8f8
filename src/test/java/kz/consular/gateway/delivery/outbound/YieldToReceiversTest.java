package kz.consular.gateway.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.delivery.TestNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A consignment that is due")
@Timeout(60)
class YieldToReceiversTest {
    @TempDir
    Path data;

    @Test
    void is_sent_once_one_more_could_be_received() {
        var arrivals = new ReceiveLimiter(1, Duration.ofHours(1));
        arrivals.enter();
        try (var node = TestNode.on(data).with(arrivals).listeningToNothing().start()) {
            var dossier = node.send(node.dossier());
            await().until(() -> isYielding(ReceiveLimiter.class));
            assertThat(node.state(dossier)).isEqualTo(ConsignmentState.WAITING.name());

            arrivals.leave();

            await().until(() -> node.state(dossier).equals(ConsignmentState.SENT.name()));
        }
    }

    /** @param place in which a sender then waits */
    private static boolean isYielding(Class<?> place) {
        return Thread.getAllStackTraces().values().stream()
                .map(YieldToReceiversTest::classes)
                .anyMatch(classes -> classes.contains(place.getName()) && classes.contains(Sender.class.getName()));
    }

    private static Set<String> classes(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(StackTraceElement::getClassName).collect(Collectors.toSet());
    }
}
