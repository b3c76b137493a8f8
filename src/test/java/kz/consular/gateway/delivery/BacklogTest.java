package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.demo.TestBroker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A backlog that grew while the broker was away")
class BacklogTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int BACKLOG = 60;

    @TempDir
    Path data;

    @Test
    void flows_oldest_first_when_it_is_back_although_some_had_begun_a_pause() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data)
                        .with(broker)
                        .with("gateway.delivery.senders", 1)
                        .start()) {
            var backlog = new ArrayList<MessageId>();
            for (var i = 0; i < BACKLOG; i++) {
                backlog.add(node.send(node.dossier()).id());
            }
            await().atMost(SOON).until(() -> !attempts(node, backlog.getFirst()).isEmpty());

            broker.start();

            await().atMost(SOON).untilAsserted(() -> assertThat(sent(node)).isEqualTo(backlog));
        }
    }

    private static List<Attempt> attempts(TestNode node, MessageId id) {
        return node.bean(DeliveryRecords.class).attempts(id);
    }

    private static List<MessageId> sent(TestNode node) {
        return node.events.stream()
                .filter(DeliveryEvent.Sent.class::isInstance)
                .map(event -> ((DeliveryEvent.Sent) event).consignment().id())
                .toList();
    }
}
