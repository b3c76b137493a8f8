package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Messages are taken in")
@Timeout(60)
class ReceiversTest {
    private final Set<MessageId> inside = ConcurrentHashMap.newKeySet();
    private final CountDownLatch mayLeave = new CountDownLatch(1);

    @TempDir
    Path data;

    @Test
    void several_of_one_queue_at_once_but_never_so_many_that_another_queue_has_to_wait() {
        try (var node = TestNode.on(data).with("gateway.delivery.receivers", 3).start()) {
            node.findsUnwelcome(this::stay);
            var first = node.send(node.dossier(TestNode.OFFICE));
            var second = node.send(node.dossier(TestNode.OFFICE));
            await().until(() -> inside.equals(Set.of(first.id(), second.id())));

            var third = node.send(node.dossier(TestNode.OFFICE));
            await().until(() -> node.state(third).equals(ConsignmentState.SENT.name()));
            var other = node.send(node.dossier(TestNode.OTHER_OFFICE));

            await().until(() -> inside.contains(other.id()));
            assertThat(inside).doesNotContain(third.id());
            mayLeave.countDown();
            await().until(() -> node.state(third).equals(ConsignmentState.RECEIPTED.name()));
        }
    }

    private Optional<RefusalReason> stay(Arrival arrival) {
        inside.add(arrival.consignment().id());
        await().until(() -> mayLeave.getCount() == 0);
        return Optional.empty();
    }
}
