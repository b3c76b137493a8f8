package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.InvalidDestinationException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
        try (var node = TestNode.on(data).start()) {
            node.rejects(this::stay);
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

    @Test
    void by_no_more_than_there_are_places_though_the_broker_withheld_the_queue_halfway() {
        var asked = new AtomicInteger();
        var line = new InterceptedLine((_, method, arguments) -> {
            if (method.getName().equals("createConsumer")
                    && arguments[0].toString().contains(TestNode.OFFICE.address())
                    && asked.incrementAndGet() == 2) {
                throw new InvalidDestinationException("made up");
            }
            return false;
        });
        try (var node = TestNode.on(data).with(line::around).start()) {
            node.rejects(this::stay);
            await().until(() -> asked.get() == 4);

            var dossiers = Stream.generate(() -> node.send(node.dossier(TestNode.OFFICE)))
                    .limit(3)
                    .toList();
            var other = node.send(node.dossier(TestNode.OTHER_OFFICE));
            await().until(() -> inside.contains(other.id()) && inside.size() == 3);
            await().until(() ->
                    dossiers.stream().noneMatch(each -> node.state(each).equals("WAITING")));

            assertThat(inside).hasSize(3);
            mayLeave.countDown();
            await().until(() ->
                    dossiers.stream().allMatch(each -> node.state(each).equals("RECEIPTED")));
        }
    }

    private Optional<RefusalReason> stay(Arrival arrival) {
        inside.add(arrival.consignment().id());
        await().until(() -> mayLeave.getCount() == 0);
        return Optional.empty();
    }
}
